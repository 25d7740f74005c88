import type { Customer } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { stale } from '../errors.ts'
import { guard } from '../guard.ts'
import type { Reply } from '../reply.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { keepCustomers } from './keep.ts'
import { mayDiscard } from './may-discard.ts'
import { customersFor, seeingAll } from './query.ts'
import { seenChange } from './seen.ts'

/** Back from the trash with its identities, unless another customer has been verified by one of them meanwhile. */
export async function restoreCustomer(ctx: Context, id: string): Promise<Reply<Customer>> {
  const before = await findCustomer(ctx, id, 'all')
  mayDiscard(ctx.actor, before)
  if (before.deletedAt === null) return getCustomer(ctx, id)
  const after: Customer = { ...before, rev: before.rev + 1, updatedAt: ctx.now().toISOString(), deletedAt: null }
  return write(
    ctx,
    [
      guard('rev', sql`exists (select 1 from customers where id = ${id} and rev = ${before.rev})`, stale()),
      ...keepCustomers([after]),
      recordChange(ctx, {
        kind: 'customer',
        id,
        customerId: id,
        verb: 'restore',
        ...changedFields(before, after),
        ...seenChange(before, after)
      })
    ],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}
