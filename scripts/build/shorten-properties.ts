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
  [...new Set(globSync(`${folder}/**/*.ts`).flatMap((file) => readFileSync(file, 'utf8').match(aPrivateProperty) ?? []))].toSorted()
