import type { Customer, Revisions } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { guard } from '../guard.ts'
import { againIfRaced, raced } from '../raced.ts'
import { nothing, type Reply } from '../reply.ts'
import { refuseStale } from '../revisions.ts'
import { findCustomer } from './find.ts'
import { keepCustomers } from './keep.ts'
import { mayDiscard } from './may-discard.ts'
import { seenChange } from './seen.ts'

/** To the trash: gone from every list, its identities free for others, and everything still there to restore. */
export function deleteCustomer(ctx: Context, id: string, read: Revisions): Promise<Reply<void>> {
  return againIfRaced(() => discard(ctx, id, read))
}

async function discard(ctx: Context, id: string, read: Revisions): Promise<Reply<void>> {
  const before = await findCustomer(ctx, id)
  mayDiscard(ctx.actor, before)
  refuseStale(before.rev, read)
  const { rev } = before
  const at = ctx.now().toISOString()
  const after: Customer = { ...before, rev: rev + 1, updatedAt: at, deletedAt: at }
  return write(
    ctx,
    [
      guard('rev', sql`exists (select 1 from customers where id = ${id} and rev = ${rev})`, raced),
      ...keepCustomers(ctx, [after]),
      recordChange(ctx, { kind: 'customer', id, customerId: id, verb: 'delete', before, ...seenChange(before, after) })
    ],
    nothing(id)
  )
}
