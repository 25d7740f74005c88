import { sql } from '../../store/sql.ts'
import type { Step } from '../guard.ts'

/** Gives a customer its external id if nobody has it, and says nothing if somebody does: a stranger may not learn who is known. */
export const takeFreeExternalId = (id: string, externalId: string): Step => sql`
  update customers set external_id = ${externalId}
  where id = ${id} and not exists (select 1 from customers where external_id = ${externalId} and deleted_at is null)`
