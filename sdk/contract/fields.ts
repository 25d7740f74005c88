/** What a filter and a sort may name. Free of zod, so the filter builder can carry it. */
export const customerFields = {
  name: { type: 'text', sortable: true },
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
  private: { type: 'flag', sortable: false },
  intermediary: { type: 'flag', sortable: false },
  consent: { type: 'flag', sortable: false },
  createdAt: { type: 'time', sortable: true },
  updatedAt: { type: 'time', sortable: true }
} as const

export type CustomerField = keyof typeof customerFields
export type FieldType = (typeof customerFields)[CustomerField]['type']

const presence = ['empty', 'notEmpty'] as const
const equality = ['eq', 'ne', 'in', 'nin', ...presence] as const

export const operators = {
  text: [...equality, 'contains', 'startsWith'],
  choice: equality,
  user: equality,
  flag: ['eq'],
  time: ['gt', 'gte', 'lt', 'lte', 'between', ...presence]
} as const satisfies Record<FieldType, readonly string[]>

export type Operator = (typeof operators)[FieldType][number]

/** As the value of a user field: whoever is asking. */
export type Me = { me: true }
