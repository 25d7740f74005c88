import type { Plugin } from 'vite'

/** A style sheet and a template are strings to a minifier, so the space in them is taken out before it looks. */
export function shrinkTemplates(): Plugin {
  return {
    name: 'shrink-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/widgets\/.*\.ts$/.test(id)) return null
      const shrunk = code.replace(/\bcss`([^`]*)`/g, (_, sheet: string) => `css\`${shrinkSheet(sheet)}\``).replace(/\n\s+/g, '\n')
      return shrunk === code ? null : { code: shrunk, map: null }
    }
  }
}

/** Leaves what is in quotes alone; a space before a colon may belong to a selector. */
const shrinkSheet = (sheet: string) =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
