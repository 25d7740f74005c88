import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compressed } from '../build/compressed.ts'
import { readApi } from './api.ts'
import { elementPages } from './render/element-pages.ts'
import { problemPages } from './render/problem-pages.ts'
import { referencePage } from './render/reference-page.ts'
import { sdkProgram } from './sdk-docs.ts'

/** Writes the documentation as the API serves it: pages without a script that must run, and files that never change beside them. */
export async function buildReference(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const asset = (name: string) => {
    const text = readFileSync(join(import.meta.dirname, 'browser', name), 'utf8')
    const [stem, ending] = name.split('.')
    const fileName = `assets/${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`
    put(join(folder, fileName), text)
    return `/docs/${fileName}`
  }
  const assets = { style: asset('reference.css'), script: asset('reference.js'), icon: asset('icon.svg') }
  put(join(folder, 'index.html'), referencePage(await readApi(sdkProgram()), assets).text)
  for (const [file, page] of problemPages(assets)) put(join(folder, `problems/${file}.html`), page.text)
  for (const [file, page] of elementPages(assets)) put(join(folder, `elements/${file}.html`), page.text)
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  writeFileSync(`${path}.br`, compressed(text))
}
