import { sql } from '../../store/sql.ts'
import type { Work } from '../jobs/job.ts'
import { renamedIn } from './names.ts'

/** Nobody reads anything else afterwards, so no customer gets a revision. */
export const renameTagWork: Work = {
  isOwed: true,
  slice: (_by, { args: { name = '' } }, from, to) => renamedIn(name, from, to),
  // A name that was the tag's again for a while may have been written down behind this job's back; the next one has it.
  end: (_by, { args: { name = '' } }) => [
    sql`update tag_names set stale = 0 where name = ${name} and not exists (select 1 from customer_tags where tag = ${name})`
  ]
}
