/** What a filter and a sort may name: the one list of a customer's fields. Free of zod, so a browser can carry it. */
export const customerFields = {
  name: { type: 'text', sortable: 'indexed' },
  email: { type: 'text', sortable: false },
  phone: { type: 'text', sortable: false },
  externalId: { type: 'text', sortable: false },
  kind: { type: 'choice', sortable: false },
  language: { type: 'choice', sortable: false },
  timezone: { type: 'choice', sortable: false },
  stage: { type: 'choice', sortable: false },
  status: { type: 'choice', sortable: false },
  state: { type: 'choice', sortable: false },
  region: { type: 'choice', sortable: false },
  segment: { type: 'choice', sortable: false },
  channel: { type: 'choice', sortable: false },
  preferredOffice: { type: 'choice', sortable: false },
  responsible: { type: 'user', sortable: false },
  serviceManager: { type: 'user', sortable: false },
  preferredContact: { type: 'user', sortable: false },
  accountManagers: { type: 'users', sortable: false },
  viewers: { type: 'users', sortable: false },
  tags: { type: 'tags', sortable: false },
  private: { type: 'flag', sortable: false },
  intermediary: { type: 'flag', sortable: false },
  consent: { type: 'flag', sortable: false },
  createdAt: { type: 'time', sortable: 'indexed' },
  updatedAt: { type: 'time', sortable: 'indexed' }
} as const satisfies Record<string, { type: FieldType; sortable: Sortable }>

export type CustomerField = keyof typeof customerFields

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

/** The host's own ids are compared letter by letter; all other text as it sounds: José, JOSE and jose are the same. */
export const isExact = (field: string): boolean => field === 'externalId'

/** As the value of a field of users: whoever is asking. */
export type Me = { me: true }
