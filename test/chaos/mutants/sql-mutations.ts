/** Another text in the place of a part of it. */
export type Edit = { start: number; end: number; text: string }

type Token = { text: string; word: string; start: number; end: number; depth: number }

/** Placeholders of a template are one sign each, `\0` and their number and `\0`, so that they count as a value. */
const shapes = /'(?:[^']|'')*'|\0\d+\0|[a-z_$][\w$]*|\d+(?:\.\d+)?|<=|>=|<>|->>|->|\|\||\S/gi

const swapped: Record<string, readonly string[]> = {
  'and': ['or'],
  'or': ['and'],
  '=': ['<>'],
  '<>': ['='],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  'max': ['min'],
  'min': ['max'],
  'true': ['false'],
  'false': ['true'],
  'desc': [''],
  'distinct': ['']
}

/** Where what is said after one of these begins. */
const openers = new Set(['where', 'on', 'when', 'having', 'select', 'case', 'iif', ',', '(', ';'])
const closers = new Set('and or ) , ; then else end order group limit returning union having where join cross as'.split(' '))

/** All that one slip could have written instead in a piece of SQL, one at a time. */
export function sqlMutations(text: string): Edit[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => [...inPlace(tokens, at), ...whole(tokens, at)])
}

function tokensOf(text: string): Token[] {
  let depth = 0
  return [...text.matchAll(shapes)].map(({ 0: found, index }) => {
    if (found === ')') depth--
    const token = { text: found, word: found.toLowerCase(), start: index, end: index + found.length, depth }
    if (found === '(') depth++
    return token
  })
}

/** One word, sign or value for another. */
function inPlace(tokens: readonly Token[], at: number): Edit[] {
  const [token, before, after] = [tokens[at], tokens[at - 1]?.word, tokens[at + 1]?.word]
  if (!token) return []
  const as = (...texts: readonly string[]): Edit[] => texts.map((text) => ({ start: token.start, end: token.end, text }))
  switch (token.word) {
    case 'is':
      return after === 'not' ? [] : as('is not')
    case 'not':
      return as('')
    case 'in':
    case 'exists':
      return before === 'not' ? [] : as(`not ${token.word}`)
    case 'and':
      return isOfBetween(tokens, at) ? [] : as('or')
  }
  if (Object.hasOwn(swapped, token.word)) return as(...(swapped[token.word] ?? []))
  // `select 1` asks only whether there is anything.
  if (/^\d/.test(token.word)) return before === 'select' ? [] : as(String(Number(token.word) + 1))
  return /^'[^\s']+'$/.test(token.text) ? as("'~'") : []
}

/** A whole condition: taken out of a chain, or made true or false where it stands alone. */
function whole(tokens: readonly Token[], at: number): Edit[] {
  const token = tokens[at]
  if (!token) return []
  const { word, depth, end } = token
  if ((word === 'and' || word === 'or') && !isOfBetween(tokens, at)) {
    const right = { start: token.start, end: tokens[closing(tokens, at, depth) - 1]?.end ?? end, text: '' }
    const first = opening(tokens, at, depth)
    const isFirst = !['and', 'or'].includes(tokens[first - 1]?.word ?? '')
    return isFirst ? [right, { start: tokens[first]?.start ?? 0, end, text: '' }] : [right]
  }
  const isCondition = word === 'where' || word === 'when' || (word === 'on' && tokens[at + 1]?.word !== 'conflict')
  if (isCondition) return alone(tokens, at, depth, word === 'when' ? ['true', 'false'] : ['true'])
  if (word === 'iif' && tokens[at + 1]?.word === '(') return alone(tokens, at + 1, depth + 1, ['true', 'false'])
  return []
}

function alone(tokens: readonly Token[], at: number, depth: number, texts: readonly string[]): Edit[] {
  const last = closing(tokens, at, depth)
  if (['and', 'or'].includes(tokens[last]?.word ?? '')) return []
  const [from, to] = [tokens[at + 1], tokens[last - 1]]
  return from && to ? texts.map((text) => ({ start: from.start, end: to.end, text })) : []
}

/** The first token after the condition that begins behind `at`. */
function closing(tokens: readonly Token[], at: number, depth: number): number {
  const found = tokens.findIndex((token, n) => n > at && (token.depth < depth || (token.depth === depth && isClosing(tokens, n))))
  return found < 0 ? tokens.length : found
}

const isClosing = (tokens: readonly Token[], at: number) => closers.has(tokens[at]?.word ?? '') && !isOfBetween(tokens, at)

/** The first token of the condition that ends before `at`. */
function opening(tokens: readonly Token[], at: number, depth: number): number {
  const before = tokens.slice(0, at)
  return (
    1 +
    before.findLastIndex(
      (token, n) =>
        token.depth < depth ||
        (token.depth === depth && (openers.has(token.word) || (['and', 'or'].includes(token.word) && !isOfBetween(tokens, n))))
    )
  )
}

function isOfBetween(tokens: readonly Token[], at: number): boolean {
  const { word, depth } = tokens[at] ?? {}
  if (word !== 'and') return false
  const last = tokens.slice(0, at).findLast((token) => token.depth === depth && ['between', 'and', 'or'].includes(token.word))
  return last?.word === 'between'
}
