import type { IdentityList } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { findCustomer } from '../customers/find.ts'
import { isHidden } from '../customers/hidden.ts'
import { identitiesOf, isPrimaryKind } from '../customers/identities.ts'
import type { Reply } from '../reply.ts'

/** The primary ones first, then in the order in which they were added. */
export async function listIdentities(ctx: Context, customerId: string): Promise<Reply<IdentityList>> {
  const customer = await findCustomer(ctx, customerId)
  // Whether it is verified is a part of each.
  const told = isHidden(ctx.actor, 'verified') ? [] : identitiesOf(customer)
  const data = told.filter(({ kind, primary }) => !isHidden(ctx.actor, primary && isPrimaryKind(kind) ? kind : 'otherIdentities'))
  return { json: JSON.stringify({ data } satisfies IdentityList), id: null, rev: null }
}
