import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const aPrivateProperty = /--_[a-z0-9-]+/g

/** What a minifier does with local names: custom properties that only the kit sets get names of a letter or two, the same in every chunk. */
export function shortenProperties(): Plugin {
  const short = new Map(namesIn('widgets').map((name, at) => [name, `--_${at.toString(36)}`]))
  return {
    name: 'shorten-properties',
    enforce: 'pre',
    transform(code, id) {
      return /\/widgets\/.*\.ts$/.test(id) ? { code: code.replace(aPrivateProperty, (name) => short.get(name) ?? name), map: null } : null
    }
  }
}

const namesIn = (folder: string) =>
  [...new Set(globSync(`${folder}/**/*.ts`).flatMap((file) => readFileSync(file, 'utf8').match(aPrivateProperty) ?? []))].toSorted()
