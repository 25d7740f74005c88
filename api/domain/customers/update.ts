import type { Customer, GivenPatch } from '@customer-kit/sdk/contract'
import { refuseUnknown } from '../attributes/emptied.ts'
import { write } from '../batch.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { stale } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { changeTo } from './change.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { namesIn, refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { changedOf, patched } from './patched.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

export async function updateCustomer(ctx: Context, id: string, asked: GivenPatch, rev: number): Promise<Reply<Customer>> {
  refuseHidden('', ctx.actor, namesIn(asked))
  const before = await findCustomer(ctx, id)
  if (before.rev !== rev) throw stale()
  await refuseUnknown(ctx, asked.attributes, before.attributes)
  const patch = await withUserIds(ctx, asked)
  const after = patched(before, patch, ctx.now())
  const change = changedFields(before, after)
  if (Object.keys(change.after).length === 0) return getCustomer(ctx, id)
  return write(
    ctx,
    [...isKnown(changedOf(patch, before, change.after)), ...changeTo(ctx, before, after, { change })],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}
