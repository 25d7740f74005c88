import {
  type Customer,
  type Identity,
  type IdentityKind,
  type OtherIdentity,
  type PrimaryKind,
  primaryKinds
} from '@customer-kit/sdk/contract'

type Named = { kind: IdentityKind; value: string }

/** All a customer can be recognised by, the primary ones first. */
export function identitiesOf(customer: Customer): Identity[] {
  const primary = primaryKinds.flatMap((kind) => {
    const value = customer[kind]
    return value === null ? [] : [{ kind, value, verified: customer.verified[kind], primary: true }]
  })
  return [...primary, ...customer.otherIdentities.map((other) => ({ ...other, primary: false }))]
}

/** The same customer, recognised by these instead. */
export function withIdentities(customer: Customer, identities: readonly Identity[]): Customer {
  const primaryOf = (kind: PrimaryKind) => identities.find((identity) => identity.primary && identity.kind === kind)
  const [email, phone] = [primaryOf('email'), primaryOf('phone')]
  return {
    ...customer,
    email: email?.value ?? null,
    phone: phone?.value ?? null,
    verified: { email: email?.verified ?? false, phone: phone?.verified ?? false },
    otherIdentities: identities.filter(({ primary }) => !primary).map(({ kind, value, verified }) => ({ kind, value, verified }))
  }
}

export const isSameIdentity = (one: Named, other: Named) => one.kind === other.kind && one.value === other.value

export const isPrimaryKind = (kind: IdentityKind): kind is PrimaryKind => primaryKinds.some((primary) => primary === kind)

/** Each once, and none that is the primary one already. */
export const othersOf = (named: readonly Named[], { email, phone }: { email: string | null; phone: string | null }): OtherIdentity[] =>
  named
    .filter((one, at) => named.findIndex((other) => isSameIdentity(one, other)) === at)
    .filter(({ kind, value }) => value !== (kind === 'email' ? email : kind === 'phone' ? phone : undefined))
    .map(({ kind, value }) => ({ kind, value, verified: false }))
