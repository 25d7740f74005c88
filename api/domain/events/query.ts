import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { customersFor } from '../customers/query.ts'

export const eventAsJson = sql`json_object('id', e.id, 'rev', e.rev, 'customerId', e.customer_id, 'type', e.type, 'title', e.title,
  'text', e.text, 'details', json(e.details), 'at', e.at, 'endsAt', e.ends_at, 'createdBy', e.created_by, 'createdAt', e.created_at,
  'updatedAt', e.updated_at)`

/** One event, where this actor sees its customer. */
export const eventFor = (actor: Actor, id: string): Statement =>
  sql`select e.id, e.rev, ${eventAsJson} as json from events e where e.id = ${id} and exists (${customersFor(actor).one(sql`e.customer_id`)})`
