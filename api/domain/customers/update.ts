import type { Customer, GivenPatch, Revisions } from '@customer-kit/sdk/contract'
import { refuseUnknown } from '../attributes/emptied.ts'
import { write } from '../batch.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { againIfRaced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { refuseStale } from '../revisions.ts'
import { changeTo } from './change.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { namesIn, refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { changedOf, patched } from './patched.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

export function updateCustomer(ctx: Context, id: string, asked: GivenPatch, read: Revisions): Promise<Reply<Customer>> {
  refuseHidden('', ctx.actor, namesIn(asked))
  return againIfRaced(() => changeCustomer(ctx, id, asked, read))
}

async function changeCustomer(ctx: Context, id: string, asked: GivenPatch, read: Revisions): Promise<Reply<Customer>> {
  const before = await findCustomer(ctx, id)
  refuseStale(before.rev, read)
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
