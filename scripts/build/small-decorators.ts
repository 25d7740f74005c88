import type { Plugin } from 'vite'

const theirs = /function __decorate\([^]*?\n\}/
const ours = 'function __decorate(decorators, prototype, name) { for (const decorate of decorators) decorate(prototype, name) }'

/** Every decorator of ours is a function of a prototype and a name and gives nothing back, so the compiler's helper has no more to do than this. */
export function smallDecorators(): Plugin {
  let isReplaced = false
  return {
    name: 'small-decorators',
    renderChunk(code) {
      if (!theirs.test(code)) return null
      isReplaced = true
      return { code: code.replace(theirs, ours), map: null }
    },
    generateBundle() {
      if (!isReplaced) this.error('The compiler no longer writes a function called __decorate')
    }
  }
}
