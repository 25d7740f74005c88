import type { Event, EventPatch, Revisions } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { againIfRaced } from '../raced.ts'
import { type Reply, resourceOf } from '../reply.ts'
import { hasOrder, hasWords } from './check.ts'
import { findEvent, isUnchanged } from './find.ts'
import { keepEvents } from './keep.ts'
import { eventFor } from './query.ts'

export function updateEvent(ctx: Context, id: string, patch: EventPatch, read: Revisions): Promise<Reply<Event>> {
  return againIfRaced(() => changeEvent(ctx, id, patch, read))
}

async function changeEvent(ctx: Context, id: string, patch: EventPatch, read: Revisions): Promise<Reply<Event>> {
  const current = await findEvent(ctx, id, read)
  const before = resourceOf(current)
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const after: Event = { ...before, ...given, rev: before.rev + 1, updatedAt: ctx.now().toISOString() }
  hasWords(after)
  hasOrder(after)
  const change = changedFields(before, after)
  if (Object.keys(change.after).length === 0) return current
  return write(
    ctx,
    [
      isUnchanged(ctx, id, before.rev),
      keepEvents([after]),
      recordChange(ctx, { kind: 'event', id, customerId: before.customerId, verb: 'update', ...change })
    ],
    eventFor(ctx.actor, id)
  )
}
