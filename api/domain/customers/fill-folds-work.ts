import type { Customer } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Work } from '../jobs/job.ts'
import { textFoldsOf } from './folds.ts'

/** Customers who were there before their notes were found whatever their case and accents. */
export const fillFoldsWork: Work = {
  isOwed: true,
  async slice({ store }, _job, from, to) {
    const [rows = []] = await store.read([
      sql`select n, notes, consent from customers
        where n > ${from} and n <= ${to} and folds is null and (notes <> '' or consent is not null)`
    ])
    const made = rows.map(({ n, notes, consent }) => {
      // Safe because only whole customers are kept.
      const folds = textFoldsOf({ notes: String(notes), consent: JSON.parse(String(consent)) as Customer['consent'] })
      return { n, notes, consent, folds: JSON.stringify(folds) }
    })
    // Whoever has been written to meanwhile has them already.
    return [
      sql`update customers set folds = said.value ->> 'folds' from json_each(${JSON.stringify(made)}) said
        where n = said.value ->> 'n' and notes = said.value ->> 'notes' and consent is said.value ->> 'consent'`
    ]
  },
  end: () => []
}
