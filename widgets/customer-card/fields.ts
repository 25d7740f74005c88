import type { Customer, ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** What the card shows of a customer, and how each is read and written. */
export const fields = {
  stage: 'lookup',
  email: 'email',
  phone: 'phone',
  otherIdentities: 'identities',
  language: 'language',
  timezone: 'timezone',
  preferredContact: 'user',
  preferredOffice: 'lookup',
  responsible: 'user',
  serviceManager: 'user',
  accountManagers: 'users',
  viewers: 'users',
  firstName: 'text',
  lastName: 'text',
  name: 'text',
  externalId: 'reference',
  avatar: 'address',
  private: 'flag',
  intermediary: 'flag',
  segment: 'lookup',
  region: 'lookup',
  status: 'lookup',
  state: 'lookup',
  channel: 'lookup',
  tags: 'tags',
  consent: 'consent',
  notes: 'longText'
} as const

export type Field = keyof typeof fields
export type Consent = Omit<NonNullable<Customer['consent']>, 'at'> & { at?: string }
type Known = Customer['otherIdentities']
export type Value = string | null | boolean | readonly string[] | Known | Consent

export type Group = 'reach' | 'team' | 'who' | 'market'
type Shown = readonly (readonly [Group, readonly Field[]])[]

/** How to reach them and who looks after them; then who they are and where they stand. Side by side where there is room. */
export const columns: readonly Shown[] = [
  [
    ['reach', ['email', 'phone', 'otherIdentities', 'language', 'timezone', 'preferredContact', 'preferredOffice']],
    ['team', ['responsible', 'serviceManager', 'accountManagers', 'viewers']]
  ],
  [
    ['who', ['firstName', 'lastName', 'name', 'externalId', 'avatar', 'private', 'intermediary']],
    ['market', ['segment', 'region', 'status', 'state', 'channel', 'tags', 'consent']]
  ]
]

/** Undefined where this customer has no such field, or where it is hidden from whoever asks. */
export function valueOf(customer: ListedCustomer, field: Field): Value | undefined {
  const values: { readonly [Key in Field]?: Value | undefined } = customer
  return values[field]
}

export const isEmpty = (value: Value) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Equal for the API: an emptied text is no text, and consent without a date is as old as it was. */
export const isSame = (one: Value, other: Value) => spelled(one) === spelled(other)

function spelled(value: Value): string {
  if (isEmpty(value)) return ''
  if (isConsent(value)) return JSON.stringify([value.given, value.source, value.wording])
  return JSON.stringify(typeof value === 'string' ? value.trim() : value)
}

export const isConsent = (value: Value): value is Consent => typeof value === 'object' && value !== null && 'given' in value
export const namesIn = (value: Value): readonly string[] =>
  Array.isArray(value) ? value.map((one: string | Known[number]) => (typeof one === 'string' ? one : one.value)) : []
