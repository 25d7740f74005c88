import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { fold } from '../fold.ts'

/** The index knows runs of three letters; fewer are looked up as the beginning of a name, an address or a number. */
export function matches(words: string): Statement {
  const text = fold(words)
  if (text.length >= 3)
    return sql`c.n in (select rowid from customer_search where customer_search match ${`"${text.replaceAll('"', '""')}"`})`
  const begins = (column: Statement) => sql`${column} >= ${text} and ${column} < ${text} || char(1114111)`
  return sql`(${begins(sql`c.name_fold`)} or ${begins(sql`c.email`)} or ${begins(sql`c.phone`)})`
}
