import { sql } from '../../store/sql.ts'
import type { Work } from '../jobs/job.ts'
import { gramsOf } from './grams.ts'

/** Customers who were there before their names were found by their signs. */
export const fillGramsWork: Work = {
  isOwed: true,
  async slice({ store }, _job, from, to) {
    const [rows = []] = await store.read([
      sql`select id, name_fold from customers where n > ${from} and n <= ${to} and name_fold is not null and deleted_at is null`
    ])
    return gramsOf(rows.map((row) => ({ id: String(row['id']), nameFold: String(row['name_fold']) })))
  },
  end: () => []
}
