import { Customer, type GivenPatch, isRecognisable, nobody, type PrimaryKind } from '@customer-kit/sdk/contract'
import { merged, otherThan } from '../attributes/merged.ts'
import { invalid } from '../errors.ts'
import { nextOf } from './change.ts'
import { dated } from './consent.ts'
import { isSameIdentity } from './identities.ts'

/** A customer with a patch on it. A patch may name the fields of either kind; the customer decides which of them it has. */
export function patched(before: Customer, patch: GivenPatch, at: Date): Customer {
  const consent = patch.consent ? dated(patch.consent, at, before.consent) : patch.consent
  const after = Customer.safeParse({
    ...nextOf(before, at),
    ...defined({ ...patch, attributes: merged(before, patch), consent }),
    ...identitiesIn(before, patch)
  })
  if (!after.success) {
    const [issue] = after.error.issues
    throw invalid(
      issue?.code === 'unrecognized_keys' ? String(issue.keys[0]) : String(issue?.path.join('.')),
      `Does not fit a customer of kind ${before.kind}`
    )
  }
  if (isRecognisable(before) && !isRecognisable(after.data)) throw invalid('', nobody)
  return after.data
}

type Changed = Omit<GivenPatch, 'attributes'> & { attributes?: Customer['attributes'] }

/** What somebody has already may be sent again, also when nobody else could choose it any more. */
export const changedOf = ({ attributes, ...patch }: GivenPatch, before: Customer, after: object): Changed => ({
  ...Object.fromEntries(Object.entries(patch).filter(([field]) => field in after)),
  ...(attributes && { attributes: otherThan(before.attributes, attributes) })
})

/** Another address or number is unverified again, unless it was among the others: those are what they were, and one fewer. */
function identitiesIn(before: Customer, patch: GivenPatch): Pick<Customer, 'verified' | 'otherIdentities'> {
  const among = (kind: PrimaryKind) => {
    const value = patch[kind]
    return value ? before.otherIdentities.find((other) => isSameIdentity(other, { kind, value })) : undefined
  }
  const isVerified = (kind: PrimaryKind) => {
    const isKept = patch[kind] === undefined || patch[kind] === before[kind]
    return patch.verified?.[kind] ?? (isKept ? before.verified[kind] : (among(kind)?.verified ?? false))
  }
  const moved = new Set([among('email'), among('phone')])
  return {
    verified: { email: isVerified('email'), phone: isVerified('phone') },
    otherIdentities: before.otherIdentities.filter((other) => !moved.has(other))
  }
}

const defined = (patch: GivenPatch) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
