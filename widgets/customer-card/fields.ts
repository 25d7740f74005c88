import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** What the card shows of a customer, and how each is read and written. */
export const fields = {
  stage: 'lookup',
  responsible: 'user',
  email: 'email',
  phone: 'phone',
  language: 'language',
  timezone: 'timezone',
  tags: 'tags',
  viewers: 'users',
  firstName: 'text',
  lastName: 'text',
  name: 'text',
  segment: 'lookup',
  region: 'lookup',
  status: 'lookup',
  state: 'lookup',
  channel: 'lookup',
  externalId: 'reference',
  private: 'flag',
  notes: 'longText'
} as const

export type Field = keyof typeof fields
export type Value = string | null | boolean | readonly string[]

/** Who it is and how to reach them; then where they stand. Side by side where there is room. */
export const columns: readonly (readonly Field[])[] = [
  ['responsible', 'email', 'phone', 'language', 'timezone', 'tags', 'viewers'],
  ['firstName', 'lastName', 'name', 'segment', 'region', 'status', 'state', 'channel', 'externalId', 'private']
]

/** Undefined where this customer has no such field, or where it is hidden from whoever asks. */
export function valueOf(customer: ListedCustomer, field: Field): Value | undefined {
  const values: { readonly [Key in Field]?: Value | undefined } = customer
  return values[field]
}

export const isEmpty = (value: Value) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Equal for the API: an emptied text is no text. */
export const isSame = (one: Value, other: Value) => spelled(one) === spelled(other)

const spelled = (value: Value) => (isEmpty(value) ? '' : JSON.stringify(typeof value === 'string' ? value.trim() : value))
