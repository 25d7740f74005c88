import type { Plugin } from 'vite'

/** Every browser we serve can adopt style sheets, so what Lit does for others (a `<style>`, which a strict CSP would block) stays at home. */
const ours = `
export class CSSResult {
  constructor(cssText) { this.cssText = cssText }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText)
    return this.sheet
  }
  toString() { return this.cssText }
}
export const unsafeCSS = (text) => new CSSResult(text)
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values))
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style) }
export const getCompatibleStyle = (style) => style
export const supportsAdoptingStyleSheets = true
`
const theirExports = 'CSSResult adoptStyles css getCompatibleStyle supportsAdoptingStyleSheets unsafeCSS'

export function smallStyles(): Plugin {
  let isReplaced = false
  return {
    name: 'small-styles',
    transform(code, id) {
      if (!id.endsWith('@lit/reactive-element/css-tag.js')) return null
      const names = [...(/export\{(.*)\}/.exec(code)?.[1] ?? '').matchAll(/as (\w+)/g)].map(([, name]) => name)
      if (names.toSorted().join(' ') !== theirExports) this.error(`Lit's style sheets export something else now: ${names.join(' ')}`)
      isReplaced = true
      return { code: ours, map: null }
    },
    buildEnd(error) {
      if (!error && !isReplaced) this.error('Lit keeps its style sheets somewhere else now')
    }
  }
}
