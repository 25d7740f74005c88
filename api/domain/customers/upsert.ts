import type { Customer, GivenCustomer, NamedHolder } from '@customer-kit/sdk/contract'
import { mostIdentities } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row } from '../../store/store.ts'
import { refuseUnknown } from '../attributes/emptied.ts'
import { read, write } from '../batch.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { identityAmbiguous, invalid } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import { againIfRaced, raced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { changeTo } from './change.ts'
import { makeCustomer } from './create.ts'
import { findCustomer } from './find.ts'
import { getCustomer } from './get.ts'
import { namesIn, refuseHidden } from './hidden.ts'
import { withUserIds } from './host-ids.ts'
import { isSameIdentity, othersOf } from './identities.ts'
import { changedOf, patched } from './patched.ts'
import { customersFor, seeingAll } from './query.ts'
import { isKnown } from './references.ts'

/**
 * Changes the customer who is known by this, or makes one who is. Whom the actor does not see is not there: the answer is what a creation
 * would say, so an unverified twin is made beside a holder out of sight, never verified while the other one is. Only an external id tells,
 * because there is only one of each and a creation tells it too.
 */
export async function upsertCustomer(ctx: Context, by: NamedHolder, asked: GivenCustomer): Promise<Reply<Customer>> {
  refuseBound(ctx.actor)
  refuseHidden('identity', ctx.actor, [fieldOf(by)])
  refuseHidden('', ctx.actor, namesIn(asked))
  refuseAnother(by, asked)
  const given = await withUserIds(ctx, asked)
  return againIfRaced(() => decide(ctx, by, given))
}

async function decide(ctx: Context, by: NamedHolder, given: GivenCustomer): Promise<Reply<Customer>> {
  const holders = customersFor(ctx.actor).holders(by)
  const [rows = []] = await read(ctx, [holders])
  // Asked again where nobody can come between: of two who make the same customer at once, the later finds it made.
  const same = guard('holders', sql`(select json_group_array(id) from (${holders})) = ${JSON.stringify(rows.map(({ id }) => id))}`, raced)
  const id = heldBy(rows)
  return id === undefined ? makeCustomer(ctx, namedBy(by, given), [same]) : changeHolder(ctx, id, given, same)
}

/** Who is verified by it comes first; and where nobody is, the only one. */
function heldBy([first, second]: readonly Row[]): string | undefined {
  if (second && first?.['verified'] === 0) throw identityAmbiguous()
  return first && String(first['id'])
}

async function changeHolder(ctx: Context, id: string, { kind, otherIdentities = [], ...given }: GivenCustomer, same: Step) {
  const before = await findCustomer(ctx, id)
  if (before.kind !== kind) throw invalid('kind', `Does not fit a customer of kind ${before.kind}`)
  await refuseUnknown(ctx, given.attributes, before.attributes)
  const after = withMore(patched(before, given, ctx.now()), otherIdentities)
  const change = changedFields(before, after)
  if (Object.keys(change.after).length === 0) return getCustomer(ctx, id)
  return write<Customer>(
    ctx,
    [same, ...isKnown(changedOf(given, before, change.after)), ...changeTo(ctx, before, after, { change })],
    customersFor(seeingAll(ctx.actor)).one(id)
  )
}

function withMore(customer: Customer, named: NonNullable<GivenCustomer['otherIdentities']>): Customer {
  const isNew = (one: (typeof named)[number]) => !customer.otherIdentities.some((other) => isSameIdentity(one, other))
  const otherIdentities = [...customer.otherIdentities, ...othersOf(named.filter(isNew), customer)]
  if (otherIdentities.length > mostIdentities) throw invalid('otherIdentities', `At most ${mostIdentities} of them`)
  return { ...customer, otherIdentities }
}

type OwnField = 'email' | 'phone' | 'externalId'
const ownFields: ReadonlySet<string> = new Set(['email', 'phone', 'externalId'] satisfies OwnField[])
const isOwnField = (identity: NamedHolder['identity']): identity is OwnField => ownFields.has(identity)

const fieldOf = ({ identity }: NamedHolder) => (isOwnField(identity) ? identity : 'otherIdentities')

/** Or the next call with the same address would make another customer. */
function refuseAnother({ identity, value }: NamedHolder, given: GivenCustomer): void {
  const said = isOwnField(identity) ? given[identity] : undefined
  if (isOwnField(identity) && said !== undefined && said !== value) throw invalid(identity, 'The address says another')
}

function namedBy({ identity, value }: NamedHolder, given: GivenCustomer): GivenCustomer {
  if (isOwnField(identity)) return { ...given, [identity]: value }
  return { ...given, otherIdentities: [{ kind: identity, value }, ...(given.otherIdentities ?? [])] }
}
