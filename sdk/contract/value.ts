import type { Customer, ListedCustomer } from './customer.ts'
import { identityKindIn } from './fields.ts'
import type { IdentityKind } from './identity-kinds.ts'

type Shown = Partial<Customer> | ListedCustomer

/** What a customer has of a field that the registry knows, be it a part of another like `consent.at`. */
export function valueOf(customer: Shown, field: string): unknown {
  const identity = identityKindIn(field)
  if (identity) return identitiesOf(customer, identity)
  const [name = '', part] = (field === 'consent' ? 'consent.given' : field).split('.')
  // Safe because what is not there is undefined.
  const whole = (customer as Record<string, unknown>)[name]
  const value = part === undefined ? whole : (whole as Record<string, unknown> | null | undefined)?.[part]
  // Who has no notes has an empty text there.
  return field === 'notes' || field === 'consent.wording' ? value || null : value
}

function identitiesOf({ otherIdentities = [], email, phone }: Shown, kind: IdentityKind): unknown[] {
  const others = otherIdentities.filter((other) => other.kind === kind).map(({ value }) => value)
  if (kind === 'email') return [email, ...others]
  return kind === 'phone' ? [phone, ...others] : others
}
