// Writes what is generated from the elements' sources: custom-elements.json for editors, a page of docs/ for each element.
// With --check it fails where a file is not what the sources say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describedElements } from './elements/described.ts'
import { manifestOf } from './elements/manifest.ts'
import { pageOf } from './elements/page.ts'

const elements = describedElements()
const files = new Map([
  ['widgets/custom-elements.json', manifestOf(elements)],
  ...elements.map((element): [string, string] => [`docs/elements/${element.name}.md`, pageOf(element)])
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
  for (const [path] of stale) console.error(`${path} is not what the elements say: npm run elements`)
  process.exit(stale.length === 0 ? 0 : 1)
}
mkdirSync('docs/elements', { recursive: true })
for (const [path, text] of stale) writeFileSync(path, text)
