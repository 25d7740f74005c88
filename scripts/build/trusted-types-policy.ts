import type { Plugin } from 'vite'

const theirs = 'createPolicy("lit-html"'

/** A second copy of Lit on a page may not make a policy of the same name, so ours has a name of its own. */
export function renameTrustedTypesPolicy(name: string): Plugin {
  let isRenamed = false
  return {
    name: 'rename-trusted-types-policy',
    transform(code) {
      if (!code.includes(theirs)) return null
      isRenamed = true
      return { code: code.replace(theirs, `createPolicy(${JSON.stringify(name)}`), map: null }
    },
    buildEnd(error) {
      if (!error && !isRenamed) this.error(`Lit no longer says ${theirs}: its policy would clash with that of a second Lit on the page`)
    }
  }
}
