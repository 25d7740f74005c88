// Writes what is generated from the sources: custom-elements.json for editors, a page of docs/ for each element, problem and framework.
// With --check it fails where a file is not what the sources say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describedElements } from './docs/elements.ts'
import { frameworkPages } from './docs/framework-pages.ts'
import { manifestOf } from './docs/manifest.ts'
import { pageOf } from './docs/element-page.ts'
import { problemPages } from './docs/problem-pages.ts'

const elements = describedElements()
const files = new Map([
  ['widgets/custom-elements.json', manifestOf(elements)],
  ...elements.map((element): [string, string] => [`docs/elements/${element.name}.md`, pageOf(element)]),
  ...problemPages(),
  ...frameworkPages()
])

const written = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
const stale = [...files].filter(([path, text]) => written(path) !== text)

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what the sources say: npm run docs`)
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const folder of ['docs/elements', 'docs/problems', 'docs/frameworks']) mkdirSync(folder, { recursive: true })
for (const [path, text] of stale) writeFileSync(path, text)
