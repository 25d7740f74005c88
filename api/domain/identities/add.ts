import { type Identity, mostIdentities } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { isPrimaryKind, isSameIdentity } from '../customers/identities.ts'
import { invalid } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { changeIdentities, told } from './change.ts'

/** Unverified, as everything that somebody says of a customer. The first e-mail address and the first phone number are the primary ones. */
export function addIdentity(ctx: Context, customerId: string, given: Pick<Identity, 'kind' | 'value'>): Promise<Reply<Identity>> {
  return changeIdentities(ctx, customerId, (before, customer) => {
    const known = before.find((identity) => isSameIdentity(identity, given))
    if (known) return { after: before, answer: told(known) }
    const isFirst = isPrimaryKind(given.kind) && customer[given.kind] === null
    if (!isFirst && customer.otherIdentities.length >= mostIdentities) throw invalid('value', `At most ${mostIdentities} of them`)
    const added = { ...given, verified: false, primary: isFirst }
    return { after: [...before, added], answer: told(added) }
  })
}
