import type { EventQuery } from '@customer-kit/sdk/contract'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { customersFor } from '../customers/query.ts'

const countedAtMost = 10_000

/** Where a page ends, and on which side of it the next one lies. */
export type Place = { at: string; n: number; goes: 'on' | 'back' }

const asJson = sql`json_object('id', e.id, 'rev', e.rev, 'customerId', e.customer_id, 'type', e.type, 'title', e.title, 'text', e.text,
  'details', json(e.details), 'at', e.at, 'endsAt', e.ends_at, 'createdBy', e.created_by, 'createdAt', e.created_at, 'updatedAt', e.updated_at)`

/** One event, where this actor sees its customer. */
export const eventFor = (actor: Actor, id: string): Statement =>
  sql`select e.id, e.rev, ${asJson} as json from events e where e.id = ${id} and exists (${customersFor(actor).one(sql`e.customer_id`)})`

/** The events of a customer that the batch has found to be visible. */
export function eventsOf(customerId: string, { when, types, limit }: EventQuery, now: string) {
  const isDown = when === 'past'
  const conditions = [
    sql`e.customer_id = ${customerId}`,
    isDown ? sql`e.at <= ${now}` : sql`e.at > ${now}`,
    ...(types ? [sql`e.type in ${anyOf(types)}`] : [])
  ]
  const ordered = (down: boolean) => (down ? sql`at desc, n desc` : sql`at, n`)

  return {
    /** One row: the page as a JSON array, its two ends, and whether there is more in the direction it was read. */
    page(from: Place | undefined): Statement {
      const reads = from?.goes === 'back' ? !isDown : isDown
      const beyond = reads
        ? sql`(e.at, e.n) < (${from?.at ?? ''}, ${from?.n ?? 0})`
        : sql`(e.at, e.n) > (${from?.at ?? ''}, ${from?.n ?? 0})`
      const where = joined(from ? [...conditions, beyond] : conditions, ' and ')
      return sql`with found as (select e.at, e.n, ${asJson} as json from events e where ${where} order by ${ordered(reads)} limit ${limit + 1}),
        page as (select * from found order by ${ordered(reads)} limit ${limit})
        select (select json_group_array(json(json)) from (select json from page order by ${ordered(isDown)})) as json,
          (select count(*) from found) > ${limit} as has_more,
          (select json_object('at', at, 'n', n) from page order by ${ordered(isDown)} limit 1) as first,
          (select json_object('at', at, 'n', n) from page order by ${ordered(!isDown)} limit 1) as last`
    },

    count: () => sql`select count(*) as total from (select 1 from events e where ${joined(conditions, ' and ')} limit ${countedAtMost + 1})`
  }
}
