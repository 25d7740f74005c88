import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { fold } from '../fold.ts'
import { isComparable } from './hidden.ts'

const searched = { name: sql`c.name_fold`, email: sql`c.email`, phone: sql`c.phone` }

/** The index knows runs of three letters; fewer are looked up as the beginning of a name, an address or a number. */
export function matches(words: string, actor: Actor): Statement {
  const text = fold(words)
  const open = (Object.keys(searched) as (keyof typeof searched)[]).filter((field) => isComparable(actor, field))
  if (open.length === 0) return sql`false`
  if (text.length >= 3) return sql`c.n in (select rowid from customer_search where customer_search match ${inColumns(open, text)})`
  const begins = (column: Statement) => sql`${column} >= ${text} and ${column} < ${text} || char(1114111)`
  return sql`(${joined(
    open.map((field) => begins(searched[field])),
    ' or '
  )})`
}

/** Quoted, because the index has a language of its own for everything that is not. */
const inColumns = (columns: readonly string[], text: string) => `{${columns.join(' ')}} : "${text.replaceAll('"', '""')}"`
