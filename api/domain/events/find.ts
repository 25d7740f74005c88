import type { Event, Revisions } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { raced } from '../raced.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { refuseStale } from '../revisions.ts'
import { eventFor } from './query.ts'

/** The event as the caller says they read it. */
export async function findEvent(ctx: Context, id: string, revisions: Revisions): Promise<Reply<Event>> {
  const [rows] = await read(ctx, [eventFor(ctx.actor, id)])
  if (!rows?.length) throw notFound()
  const found = replyFrom<Event>(rows)
  refuseStale(Number(found.rev), revisions)
  return found
}

/** Read a moment ago, so both are asked again where nobody can come between: the revision, and whether the customer is still theirs to see. */
export const isUnchanged = (ctx: Context, id: string, rev: number): Step =>
  guard('event', sql`exists (select 1 from (${eventFor(ctx.actor, id)}) where rev = ${rev})`, raced)
