import { fold } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { isGram } from './grams.ts'
import { isComparable } from './hidden.ts'
import type { Source } from './source.ts'

const searched = { name: sql`c.name_fold`, email: sql`c.email`, phone: sql`c.phone` }
type Searched = readonly (keyof typeof searched)[]

const indexes = { name: sql`customers_by_name`, email: sql`customers_by_email`, phone: sql`customers_by_phone` }

// Safe because the table is keyed by these.
const openTo = (actor: Actor) => (Object.keys(searched) as (keyof typeof searched)[]).filter((field) => isComparable(actor, field))
const wordsIn = (text: string) => fold(text).split(/\s+/).filter(Boolean)

/** Every word somewhere, in any order: nobody knows whether a list has first names first. Read row by row. */
export function matches(text: string, actor: Actor): Statement {
  const open = openTo(actor)
  const words = wordsIn(text)
  if (open.length === 0) return sql`false`
  if (!words.some((word) => isIndexed(word) || isGram(word))) return beginsWith(open, words.join(' '))
  return joined(
    words.map((word) => anyColumn(open, (column) => sql`instr(${column}, ${word}) > 0`)),
    ' and '
  )
}

/** The same by the index. */
export function found(text: string, actor: Actor): Source {
  const open = openTo(actor)
  const words = wordsIn(text)
  const indexed = words.filter(isIndexed)
  if (open.length === 0) return { from: sql`customers c`, where: sql`false` }
  if (indexed.length > 0) {
    const match = sql`s.customer_search match ${inColumns(open, indexed)}`
    return {
      // The index comes first, however many it finds: joined the other way round, it would be asked for every customer.
      from: sql`customer_search s cross join customers c on c.n = s.rowid`,
      where: match,
      live: sql`select s.rowid as n from customer_search s where ${match}`,
      ...(indexed.length === words.length && { meets: 'q' })
    }
  }
  const gram = words.find(isGram)
  if (gram !== undefined)
    return {
      // Nothing else that is searched has such signs.
      from: sql`customer_grams g cross join customers c on c.n = g.n`,
      where: sql`g.gram = ${gram} and ${open.includes('name') ? sql`true` : sql`false`}`,
      live: sql`select n from customer_grams where gram = ${gram} and ${open.includes('name') ? sql`true` : sql`false`}`,
      ...(words.length === 1 && { meets: 'q' })
    }
  const beginning = words.join(' ')
  const ranges = open.map(
    (field) =>
      sql`select c.n from customers c indexed by ${indexes[field]} where c.deleted_at is null and ${startsWith(searched[field], beginning)}`
  )
  const live = joined(ranges, ' union all ')
  return {
    live,
    from: sql`(${live}) s cross join customers c on c.n = s.n`,
    where: sql`true`,
    meets: 'q',
    isManifold: open.length > 1
  }
}

/** Whose name, address or number has these letters somewhere; nothing where they are too few for the index. */
export function containing(field: string, text: string): Source | undefined {
  const letters = fold(text)
  if (!Object.hasOwn(searched, field) || !isIndexed(letters)) return undefined
  const match = sql`s.customer_search match ${inColumns([field as keyof typeof searched], [letters])}`
  return {
    from: sql`customer_search s cross join customers c on c.n = s.rowid`,
    where: match,
    live: sql`select s.rowid as n from customer_search s where ${match}`
  }
}

/** The index knows runs of three letters. Fewer, and nothing longer beside them, are the beginning of a name, an address or a number;
 *  but in Chinese, Japanese and Korean they are a word, wherever it stands. */
const isIndexed = (word: string) => [...word].length >= 3

const startsWith = (column: Statement, text: string) => sql`${column} >= ${text} and ${column} < ${text} || char(1114111)`
const beginsWith = (open: Searched, text: string) => anyColumn(open, (column) => startsWith(column, text))

const anyColumn = (open: Searched, condition: (column: Statement) => Statement) =>
  sql`(${joined(
    open.map((field) => condition(searched[field])),
    ' or '
  )})`

/** Quoted, because the index has a language of its own for everything that is not. */
const inColumns = (open: Searched, words: readonly string[]) =>
  `{${open.join(' ')}} : (${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')})`

/** Whether an index decides that may still be filling. */
export const needsGrams = (text: string): boolean => !wordsIn(text).some(isIndexed) && wordsIn(text).some(isGram)
