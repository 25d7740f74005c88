import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const aPrivateProperty = /--_[a-z0-9-]+/g
const aPropertyInPieces = /--_[a-z0-9-]*\$\{/

/** What a minifier does with local names: custom properties that only the kit sets get names of a letter or two, the same in every chunk. */
export function shortenProperties(): Plugin {
  const short = new Map(namesIn('widgets').map((name, at) => [name, `--_${at.toString(36)}`]))
  return {
    name: 'shorten-properties',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/widgets\/.*\.ts$/.test(id)) return null
      const [half] = aPropertyInPieces.exec(code) ?? []
      if (half) throw new Error(`${id} makes a private property out of pieces (${half}…): spell it in whole, or it cannot be shortened`)
      return { code: code.replace(aPrivateProperty, (name) => short.get(name) ?? name), map: null }
    }
  }
}

const namesIn = (folder: string) =>
  [...new Set(globSync(`${folder}/**/*.ts`).flatMap((file) => written(file, readFileSync(file, 'utf8'))))].toSorted()

/** A name that is put together while the page runs, such as `--_tone-${tone}`, would be shortened in one place and not in the other. */
function written(file: string, code: string): string[] {
  const names = code.match(aPrivateProperty) ?? []
  const composed = names.find((name) => name.endsWith('-'))
  if (composed) throw new Error(`${file} puts a private property together from ${composed}: write its names out`)
  return names
}
