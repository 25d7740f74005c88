import { relative } from 'node:path'
import type { Plugin } from 'vitest/config'
import { codeOf } from './suspects.ts'
import { root } from './areas.ts'

/** Puts the mutants into the files that are looked at, and leaves all others as they are. */
export function mutantsPlugin(): Plugin {
  return {
    name: 'customer-kit-mutants',
    enforce: 'pre',
    transform(_, id) {
      const code = codeOf(relative(root, id.split('?')[0] ?? id))
      return code === undefined ? null : { code, map: null }
    }
  }
}
