import { Customer, type GivenPatch, type IdentityKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { invalid, stale } from '../errors.ts'
import { guard } from '../guard.ts'
import type { Reply } from '../reply.ts'
import { dated } from './consent.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { keepCustomers } from './keep.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'
import { seenChange } from './seen.ts'

export async function updateCustomer(ctx: Context, id: string, asked: GivenPatch, rev: number): Promise<Reply<Customer>> {
  refuseHidden('', ctx.actor, Object.keys(asked))
  const before = await findCustomer(ctx, id)
  if (before.rev !== rev) throw stale()
  const patch = await withUserIds(ctx, asked)
  const after = patched(before, patch, ctx.now())
  const change = changedFields(before, after)
  if (Object.keys(change.after).length === 0) return getCustomer(ctx, id)
  return write(
    ctx,
    [
      // Read a moment ago, so it is asked again where nobody can come between.
      guard('rev', sql`exists (select 1 from customers where id = ${id} and rev = ${rev})`, stale()),
      ...isKnown(changedOf(patch, change.after)),
      ...keepCustomers([after], new Set(Object.keys(change.after))),
      recordChange(ctx, { kind: 'customer', id, customerId: id, verb: 'update', ...change, ...seenChange(before, after) })
    ],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}

/** A patch may name the fields of either kind; the customer decides which of them it has. */
function patched(before: Customer, patch: GivenPatch, at: Date): Customer {
  const verified = {
    email: patch.verified?.email ?? (before.verified.email && !changes(before, patch, 'email')),
    phone: patch.verified?.phone ?? (before.verified.phone && !changes(before, patch, 'phone'))
  }
  const consent = patch.consent ? dated(patch.consent, at, before.consent) : patch.consent
  const after = Customer.safeParse({
    ...before,
    ...defined({ ...patch, consent }),
    verified,
    rev: before.rev + 1,
    updatedAt: at.toISOString()
  })
  if (after.success) return after.data
  const [issue] = after.error.issues
  throw invalid(
    issue?.code === 'unrecognized_keys' ? String(issue.keys[0]) : String(issue?.path.join('.')),
    `Does not fit a customer of kind ${before.kind}`
  )
}

const changes = (before: Customer, patch: GivenPatch, kind: IdentityKind) => patch[kind] !== undefined && patch[kind] !== before[kind]

/** What somebody has already may be sent again, also when nobody else could choose it any more. */
const changedOf = (patch: GivenPatch, after: object): GivenPatch =>
  Object.fromEntries(Object.entries(patch).filter(([field]) => field in after))

const defined = (patch: GivenPatch) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
