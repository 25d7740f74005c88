const width = 64
const mostLines = 60

/** JSON as a person would lay it out: what fits on a line is on one. */
export const jsonText = (value: unknown): string => laidOut(value, { items: Infinity, depth: Infinity }, '')

/** The same, cut where it would be too long to look at: the beginning of a list, and no deeper than there is room for. */
export function abridgedJson(value: unknown): string {
  let text = ''
  for (let depth = 8; depth > 0; depth--) {
    text = laidOut(value, { items: 2, depth }, '')
    if (text.split('\n').length <= mostLines) break
  }
  return text
}

type Most = { items: number; depth: number }

function laidOut(value: unknown, most: Most, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const isList = Array.isArray(value)
  const entries: [string, unknown][] = isList ? value.map((each) => ['', each]) : Object.entries(value)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const isWords = isList && value.every((each) => typeof each !== 'object')
  const spaced = onOneLine(value)
  if ((isWords || !isList || entries.length <= most.items + 1) && indent.length + spaced.length <= width) return spaced
  if (most.depth === 0) return `${open} … ${close}`
  const inner = `${indent}  `
  const kept = isList && entries.length > most.items + 1 ? entries.slice(0, most.items) : entries
  const rows = kept.map(
    ([key, each]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${laidOut(each, { ...most, depth: most.depth - 1 }, inner)}`
  )
  const left = entries.length - kept.length
  return `${open}\n${rows.join(',\n')}${left > 0 ? `,\n${inner}// ${left} more` : ''}\n${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
