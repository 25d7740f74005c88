import { fold } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { isComparable } from './hidden.ts'

const searched = { name: sql`c.name_fold`, email: sql`c.email`, phone: sql`c.phone` }

/** Every word somewhere, in any order: nobody knows whether a list has first names first. */
export function matches(text: string, actor: Actor): Statement {
  const open = (Object.keys(searched) as (keyof typeof searched)[]).filter((field) => isComparable(actor, field))
  if (open.length === 0) return sql`false`
  const words = fold(text).split(/\s+/).filter(Boolean)
  const indexed = words.filter(isIndexed)
  if (indexed.length === 0) return beginsWith(open, words.join(' '))
  const rest = words.filter((word) => !isIndexed(word))
  return joined(
    [
      sql`c.n in (select rowid from customer_search where customer_search match ${inColumns(open, indexed)})`,
      ...rest.map((word) => anyColumn(open, (column) => sql`instr(${column}, ${word}) > 0`))
    ],
    ' and '
  )
}

type Searched = readonly (keyof typeof searched)[]

/** The index knows runs of three letters. Fewer, and nothing longer beside them, are the beginning of a name, an address or a number. */
const isIndexed = (word: string) => [...word].length >= 3

const beginsWith = (open: Searched, text: string) =>
  anyColumn(open, (column) => sql`${column} >= ${text} and ${column} < ${text} || char(1114111)`)

const anyColumn = (open: Searched, condition: (column: Statement) => Statement) =>
  sql`(${joined(
    open.map((field) => condition(searched[field])),
    ' or '
  )})`

/** Quoted, because the index has a language of its own for everything that is not. */
const inColumns = (open: Searched, words: readonly string[]) =>
  `{${open.join(' ')}} : (${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')})`
