import { sql } from '../../store/sql.ts'
import type { Work } from '../jobs/job.ts'
import { indexed } from './slots.ts'

/** Customers who were there before an attribute was indexed, or whom its index still has that is no more. */
export const indexAttributeWork: Work = {
  isOwed: true,
  slice: (_by, { args: { key = '' } }, from, to) => [
    sql`delete from attribute_index where attribute = (select n from attributes where key = ${key}) and n > ${from} and n <= ${to}`,
    indexed(sql`d.key = ${key} and c.n > ${from} and c.n <= ${to}`)
  ],
  end: (_by, { args: { key = '' } }) => [sql`update attributes set ready = indexed where key = ${key}`]
}
