import type { AttributeField } from './attributes.ts'
import { type IdentityKind, identityKinds } from './identity-kinds.ts'

const beforeKind = 'identities.'
const ofOneKind = { type: 'text', sortable: false } as const
// Safe because the entries are made of the kinds. Of several of one kind, primary or not, one is enough.
const identities = Object.fromEntries(identityKinds.map((kind) => [beforeKind + kind, ofOneKind])) as {
  readonly [Kind in IdentityKind as `${typeof beforeKind}${Kind}`]: typeof ofOneKind
}

/** What a filter and a sort may name: the one list of a customer's fields. Free of zod, so a browser can carry it. */
export const customerFields = {
  'id': { type: 'choice', sortable: false },
  'name': { type: 'text', sortable: 'indexed' },
  'email': { type: 'text', sortable: 'indexed' },
  'phone': { type: 'text', sortable: 'indexed' },
  'externalId': { type: 'text', sortable: 'indexed' },
  ...identities,
  'verified.email': { type: 'flag', sortable: 'bounded' },
  'verified.phone': { type: 'flag', sortable: 'bounded' },
  'avatar': { type: 'text', sortable: false },
  'kind': { type: 'choice', sortable: 'bounded' },
  'language': { type: 'choice', sortable: 'bounded' },
  'timezone': { type: 'choice', sortable: 'bounded' },
  'stage': { type: 'choice', sortable: 'indexed' },
  'status': { type: 'choice', sortable: 'indexed' },
  'state': { type: 'choice', sortable: 'indexed' },
  'region': { type: 'choice', sortable: 'indexed' },
  'segment': { type: 'choice', sortable: 'indexed' },
  'channel': { type: 'choice', sortable: 'indexed' },
  'preferredOffice': { type: 'choice', sortable: 'bounded' },
  'responsible': { type: 'user', sortable: 'indexed' },
  'serviceManager': { type: 'user', sortable: 'bounded' },
  'preferredContact': { type: 'user', sortable: 'bounded' },
  'accountManagers': { type: 'users', sortable: false },
  'viewers': { type: 'users', sortable: false },
  'tags': { type: 'tags', sortable: false },
  'private': { type: 'flag', sortable: 'bounded' },
  'intermediary': { type: 'flag', sortable: 'bounded' },
  'consent': { type: 'flag', sortable: 'bounded' },
  'consent.at': { type: 'time', sortable: 'bounded' },
  'consent.source': { type: 'text', sortable: false },
  'consent.wording': { type: 'text', sortable: false },
  'notes': { type: 'text', sortable: false },
  'createdAt': { type: 'time', sortable: 'indexed' },
  'updatedAt': { type: 'time', sortable: 'indexed' }
} as const satisfies Record<string, { type: FieldType; sortable: Sortable }>

export type CustomerField = keyof typeof customerFields
export type SortField = {
  [Field in CustomerField]: (typeof customerFields)[Field]['sortable'] extends false ? never : Field
}[CustomerField]
/** All that a filter may name: a customer's own fields, and those that a workspace has defined. */
export type ComparableField = CustomerField | AttributeField
/** A field, or with a minus before it the other way round. Empties come last both ways. */
export type Sort = SortField | AttributeField | `-${SortField | AttributeField}`

// Safe because the table is keyed by the fields.
export const sortFields = (Object.keys(customerFields) as CustomerField[]).filter(
  (field): field is SortField => customerFields[field].sortable !== false
)

/** Undefined where there is no such field. */
export const typeOf = (field: string): FieldType | undefined =>
  Object.hasOwn(customerFields, field) ? customerFields[field as CustomerField].type : undefined

/** `bounded`: sorted only while few enough match. */
export const sortabilities = ['indexed', 'bounded', false] as const
export type Sortable = (typeof sortabilities)[number]

/**
 * `choice`: one key of several. `user`, `users`: who works here. `date`: a calendar day. `time`: an instant.
 * Of a field with several values, `eq` and `in` ask whether one of them is meant, `ne` and `nin` whether none is.
 */
export type FieldType = 'text' | 'choice' | 'user' | 'users' | 'tags' | 'flag' | 'number' | 'date' | 'time'

const presence = ['empty', 'notEmpty'] as const
const equality = ['eq', 'ne', 'in', 'nin', ...presence] as const
const order = ['gt', 'gte', 'lt', 'lte', 'between'] as const

export const operators = {
  text: [...equality, 'contains', 'startsWith'],
  choice: equality,
  user: equality,
  users: equality,
  tags: equality,
  flag: ['eq', 'ne', ...presence],
  number: [...equality, ...order],
  date: [...equality, ...order, 'within'],
  time: [...order, 'within', ...presence]
} as const satisfies Record<FieldType, readonly string[]>

export type Operator = (typeof operators)[FieldType][number]

/** Ids and addresses are compared letter by letter; all other text as it sounds: José, JOSE and jose are the same. */
export const isExact = (field: string): boolean => exact.has(field)
const exact: ReadonlySet<string> = new Set(['externalId', 'avatar', 'identities.linkedin', 'identities.customer-number'])

/** Which of a customer's identities a filter asks of; undefined where it asks of something else. */
export const identityKindIn = (field: string): IdentityKind | undefined =>
  field.startsWith(beforeKind) ? (field.slice(beforeKind.length) as IdentityKind) : undefined

/** As the value of a field of users: whoever is asking. */
export type Me = { me: true }
