import type { AttributeField } from '@customer-kit/sdk/contract/attributes.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { FieldType } from '@customer-kit/sdk/contract/fields.ts'
import type { Customer, CustomerPatch, ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'

/** What the card shows of every customer, in groups. */
const groups = {
  reach: ['email', 'phone', 'otherIdentities', 'language', 'timezone', 'preferredContact', 'preferredOffice'],
  team: ['responsible', 'serviceManager', 'accountManagers', 'viewers'],
  who: ['firstName', 'lastName', 'name', 'externalId', 'avatar', 'private', 'intermediary'],
  market: ['segment', 'region', 'status', 'state', 'channel', 'tags', 'consent']
} as const

type BuiltIn = (typeof groups)[keyof typeof groups][number] | 'stage' | 'notes'
export type Field = BuiltIn | AttributeField

/** How a field is read and written says its type in the registry, the workspace's own like any other. */
const looksOfTypes = {
  text: 'text',
  number: 'number',
  date: 'day',
  time: 'day',
  flag: 'flag',
  choice: 'lookup',
  user: 'user',
  users: 'users',
  tags: 'tags'
} as const satisfies Record<FieldType, string>

/** Where that would be too little to go by, or nothing is compared by it. */
const looksOfTheirOwn = {
  email: 'email',
  phone: 'phone',
  otherIdentities: 'identities',
  language: 'language',
  timezone: 'timezone',
  externalId: 'reference',
  avatar: 'address',
  consent: 'consent',
  notes: 'longText'
} as const satisfies { readonly [Key in BuiltIn]?: string }

type Look = (typeof looksOfTypes)[FieldType] | (typeof looksOfTheirOwn)[keyof typeof looksOfTheirOwn]

/** What the workspace has defined itself. */
export const isOwn = (field: Field): field is AttributeField => field.startsWith('attributes.')
/** What the registry says of it. */
export const registered = ({ fields }: Bootstrap, field: Field) => fields.find(({ key }) => key === field)

export function lookOf(known: Bootstrap, field: Field): Look {
  const own: { readonly [Key in Field]?: Look } = looksOfTheirOwn
  return own[field] ?? looksOfTypes[registered(known, field)?.type ?? 'text']
}
/** It keeps what it has, and takes nothing any more. */
export const isRetired = (known: Bootstrap, field: Field) => isOwn(field) && registered(known, field)?.archived === true

const keyOf = (field: AttributeField) => field.slice('attributes.'.length)
export type Consent = Omit<NonNullable<Customer['consent']>, 'at'> & { at?: string }
type Known = Customer['otherIdentities']
export type Value = string | number | null | boolean | readonly string[] | Known | Consent

export type Group = 'reach' | 'team' | 'who' | 'market' | 'own'
type Shown = readonly (readonly [Group, readonly Field[]])[]

/** How to reach them and who looks after them; then who they are and where they stand. Side by side where there is room. */
export const columns: readonly Shown[] = [
  [
    ['reach', groups.reach],
    ['team', groups.team]
  ],
  [
    ['who', groups.who],
    ['market', groups.market]
  ]
]

/** Where it stands; undefined for what stands by itself. */
export const groupOf = (field: Field): Group | undefined =>
  isOwn(field) ? 'own' : columns.flat().find(([, fields]) => fields.includes(field))?.[0]

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
