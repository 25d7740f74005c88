import type { Customer, GivenCustomer } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import { refuseBound } from '../narrowed.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { firstRevision } from './first-revision.ts'
import { refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { keepCustomers } from './keep.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

export async function createCustomer(ctx: Context, asked: GivenCustomer): Promise<Reply<Customer>> {
  refuseBound(ctx.actor)
  refuseHidden('', ctx.actor, Object.keys(asked))
  const given = await withUserIds(ctx, asked)
  const customer = firstRevision(ctx, given)
  const { id } = customer
  return write(
    ctx,
    [...isKnown(given), ...keepCustomers([customer]), recordChange(ctx, { kind: 'customer', id, customerId: id, verb: 'create' })],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}
