import type { Event, EventQuery, Page } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { customersFor } from '../customers/query.ts'
import { listByKey } from '../keyset.ts'
import type { Reply } from '../reply.ts'
import { eventAsJson } from './query.ts'

export function listEvents(ctx: Context, customerId: string, query: EventQuery): Promise<Reply<Page<Event>>> {
  const { when, types, limit, cursor } = query
  const now = ctx.now().toISOString()
  const isDown = when === 'past'
  return listByKey(
    ctx,
    {
      json: eventAsJson,
      from: sql`events e`,
      where: [
        sql`e.customer_id = ${customerId}`,
        isDown ? sql`e.at <= ${now}` : sql`e.at > ${now}`,
        ...(types ? [sql`e.type in ${anyOf(types)}`] : [])
      ],
      key: sql`e.at`,
      tie: sql`e.n`,
      isDown,
      within: customersFor(ctx.actor).one(customerId)
    },
    { limit, cursor, question: ['events', customerId, when, types] }
  )
}
