import type { AttributeField } from '@customer-kit/sdk/contract/attributes.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer, CustomerPatch, ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** What the card shows of every customer, and how each is read and written. */
const looks = {
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

type BuiltIn = keyof typeof looks
export type Field = BuiltIn | AttributeField
type Look = (typeof looks)[BuiltIn] | 'number' | 'day'

const ownLooks: Readonly<Record<string, Look>> = { text: 'text', number: 'number', date: 'day', flag: 'flag', choice: 'lookup' }

/** What the workspace has defined itself. */
export const isOwn = (field: Field): field is AttributeField => field.startsWith('attributes.')
export const ownField = ({ fields }: Bootstrap, field: Field) => fields.find(({ key }) => key === field)
export const lookOf = (known: Bootstrap, field: Field): Look =>
  isOwn(field) ? (ownLooks[ownField(known, field)?.type ?? ''] ?? 'text') : looks[field]
const keyOf = (field: AttributeField) => field.slice('attributes.'.length)
export type Consent = Omit<NonNullable<Customer['consent']>, 'at'> & { at?: string }
type Known = Customer['otherIdentities']
export type Value = string | number | null | boolean | readonly string[] | Known | Consent

export type Group = 'reach' | 'team' | 'who' | 'market' | 'own'
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

/** The same, and what the workspace has defined itself. */
export const columnsFor = (known: Bootstrap, customer: ListedCustomer): readonly Shown[] =>
  columns.map((column, at) => (at === 0 ? column : column.concat([['own', ownFields(known, customer)]])))

/** One that is archived is shown where it still says something. */
const ownFields = ({ fields }: Bootstrap, customer: ListedCustomer): Field[] =>
  fields.flatMap(({ key, archived }) => {
    const field = key as Field
    return isOwn(field) && !(archived && isEmpty(valueOf(customer, field) ?? null)) ? [field] : []
  })

/** Undefined where this customer has no such field, or where it is hidden from whoever asks. */
export function valueOf(customer: ListedCustomer, field: Field): Value | undefined {
  if (isOwn(field)) return customer.attributes && (customer.attributes[keyOf(field)] ?? null)
  const values: { readonly [Key in BuiltIn]?: Value | undefined } = customer
  return values[field]
}

/** Nobody has said yes to a flag that nobody has set. */
export const shownOf = (look: Look, value: Value): Value => (look === 'flag' ? (value ?? false) : value)

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

/** A field as a patch has it. */
export const patchFor = (field: Field, value: Value): CustomerPatch => {
  const given = value === '' && field !== 'notes' ? null : value
  return isOwn(field) ? { attributes: { [keyOf(field)]: given as string | number | boolean | null } } : { [field]: given }
}
