import type { Customer } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import type { Context } from '../context.ts'
import { againIfRaced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { changeTo, nextOf } from './change.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { mayDiscard } from './may-discard.ts'
import { customersFor, seeingAll } from './query.ts'

/** Back from the trash with its identities, unless another customer has been verified by one of them meanwhile. */
export function restoreCustomer(ctx: Context, id: string): Promise<Reply<Customer>> {
  return againIfRaced(() => restore(ctx, id))
}

async function restore(ctx: Context, id: string): Promise<Reply<Customer>> {
  const before = await findCustomer(ctx, id, 'all')
  mayDiscard(ctx.actor, before)
  if (before.deletedAt === null) return getCustomer(ctx, id)
  return write(
    ctx,
    changeTo(ctx, before, { ...nextOf(before, ctx.now()), deletedAt: null }, { verb: 'restore' }),
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}
