import { globSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'

export type Example = { name: string; title: string; html: string; js: string; css: string }

/** What stands in the files for what differs from page to page. */
export const placeholders = { api: 'https://api.example.com', publicKey: 'ck_pk_acme_…' }

/** The examples of an element, as the documentation shows them and the demo runs them: the very same text. */
export function examplesOf(element: string): Example[] {
  const folder = `${import.meta.dirname}/${element}`
  const read = (name: string, ending: string) => {
    const [path] = globSync(`${folder}/${name}.${ending}`)
    return path ? readFileSync(path, 'utf8').trimEnd() : ''
  }
  return globSync(`${folder}/*.html`)
    .toSorted()
    .map((path) => {
      const name = basename(path, extname(path))
      const [, title = '', html = ''] = /^<!-- (.+) -->\n([^]+)$/.exec(read(name, 'html')) ?? []
      return { name, title, html, js: read(name, 'js'), css: read(name, 'css') }
    })
}
