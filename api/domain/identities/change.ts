import { type Customer, type Identity, isRecognisable, nobody } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { read, write } from '../batch.ts'
import type { Context } from '../context.ts'
import { changeTo, nextOf } from '../customers/change.ts'
import { findCustomer } from '../customers/find.ts'
import { refuseHidden } from '../customers/hidden.ts'
import { identitiesOf, withIdentities } from '../customers/identities.ts'
import { invalid } from '../errors.ts'
import { againIfRaced } from '../raced.ts'
import { type Reply, replyFrom } from '../reply.ts'

type Decided = { after: readonly Identity[]; answer: Statement }

/** Changes what a customer is recognised by. The caller named no revision, so who comes too late decides again on what is there. */
export function changeIdentities<Resource>(
  ctx: Context,
  customerId: string,
  decide: (before: readonly Identity[], customer: Customer) => Decided
): Promise<Reply<Resource>> {
  refuseHidden('kind', ctx.actor, ['otherIdentities'])
  return againIfRaced(async () => {
    const customer = await findCustomer(ctx, customerId)
    const before = identitiesOf(customer)
    const { after, answer } = decide(before, customer)
    // As it was: there is nothing to write, and nothing happened.
    if (after === before) return replyFrom<Resource>((await read(ctx, [answer]))[0])
    const changed = withIdentities(nextOf(customer, ctx.now()), after)
    if (isRecognisable(customer) && !isRecognisable(changed)) throw invalid('value', nobody)
    return write<Resource>(ctx, changeTo(ctx, customer, changed), answer)
  })
}

export const told = (identity: Identity): Statement => sql`select ${JSON.stringify(identity)} as json, null as id, null as rev`
