import type { Event, GivenEvent } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { customersFor } from '../customers/query.ts'
import { notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import type { Reply } from '../reply.ts'
import { hasOrder } from './check.ts'
import { keepEvents } from './keep.ts'
import { eventFor } from './query.ts'

/** Adds to a customer's timeline: what happened, or, with an `at` in the future, what is planned. */
export async function recordEvent(ctx: Context, customerId: string, given: GivenEvent): Promise<Reply<Event>> {
  const id = ctx.newId('evt')
  const now = ctx.now().toISOString()
  const { type, title = null, text = null, at = now, endsAt = null } = given
  const event: Event = {
    id,
    rev: 1,
    customerId,
    type,
    title,
    text,
    details: {},
    at,
    endsAt,
    createdBy: ctx.actor.id,
    createdAt: now,
    updatedAt: now
  }
  hasOrder(event)
  return write(
    ctx,
    [
      guard('customer', sql`exists (${customersFor(ctx.actor).one(customerId)})`, notFound()),
      keepEvents([event]),
      recordChange(ctx, { kind: 'event', id, customerId, verb: 'create' })
    ],
    eventFor(ctx.actor, id)
  )
}
