import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compressed } from '../build/compressed.ts'
import { readApi } from './api.ts'
import { elementPages } from './render/element-pages.ts'
import { problemPages } from './render/problem-pages.ts'
import { referencePage } from './render/reference-page.ts'
import { sdkProgram } from './sdk-docs.ts'

/** Writes the documentation as the API serves it: pages without a script that must run, and files that never change beside them. */
export async function buildReference(folder: string): Promise<void> {
  const files = new Map<string, string>()
  const asset = (name: string) => {
    const text = readFileSync(join(import.meta.dirname, 'browser', name), 'utf8')
    const [stem, ending] = name.split('.')
    const fileName = `assets/${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`
    files.set(fileName, text)
    return `/docs/${fileName}`
  }
  const assets = { style: asset('reference.css'), script: asset('reference.js'), icon: asset('icon.svg') }
  for (const [file, page] of problemPages(assets)) files.set(`problems/${file}.html`, page.text)
  for (const [file, page] of elementPages(assets)) files.set(`elements/${file}.html`, page.text)
  // The last to be written: whoever looks whether all is there looks at it.
  files.set('index.html', referencePage(await readApi(sdkProgram()), assets).text)

  for (const [fileName, text] of files) put(join(folder, fileName), text)
  // An API that is running serves the old until the new is there.
  for (const fileName of globSync('**/*.*', { cwd: folder })) if (!files.has(fileName.replace(/\.br$/, ''))) rmSync(join(folder, fileName))
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.br`, compressed(text))
  writeFileSync(path, text)
}
