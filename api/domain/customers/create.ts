import type { Customer, GivenCustomer } from '@customer-kit/sdk/contract'
import { refuseUnknown } from '../attributes/emptied.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import type { Step } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import { againIfRaced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { firstRevision } from './first-revision.ts'
import { namesIn, refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { keepCustomers } from './keep.ts'
import { isComplete, saidInFull } from './mandatory.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

export async function createCustomer(ctx: Context, asked: GivenCustomer): Promise<Reply<Customer>> {
  refuseBound(ctx.actor)
  refuseHidden('', ctx.actor, namesIn(asked))
  const given = await withUserIds(ctx, asked)
  return againIfRaced(() => makeCustomer(ctx, given))
}

/** Makes a customer in one batch, behind the guards of whoever decided that there is none yet. */
export async function makeCustomer(ctx: Context, given: GivenCustomer, guards: readonly Step[] = []): Promise<Reply<Customer>> {
  await refuseUnknown(ctx, given.attributes)
  const customer = firstRevision(ctx, given)
  const { id } = customer
  const steps = [
    ...guards,
    ...isKnown(customer),
    ...isComplete(ctx, given),
    ...keepCustomers(ctx, [customer]),
    recordChange(ctx, { kind: 'customer', id, customerId: id, verb: 'create' })
  ]
  return saidInFull(ctx, given, () => write(ctx, steps, customersFor(seeingAll(ctx.actor)).one(id)))
}
