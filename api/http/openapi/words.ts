import {
  attributeKey,
  attributeTypes,
  customerFields,
  type FieldType,
  type Operator,
  operators,
  problems
} from '@customer-kit/sdk/contract'
import type { Json } from './schemas.ts'

const text = { type: 'string' }
const ofFilters = { type: 'array', items: { $ref: '#/components/schemas/Filter' } }
const only = (properties: Json) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false })
const listOf = (items: Json, more: Json = {}) => ({ type: 'array', items, ...more })

const most = { days: 36_500, weeks: 5_200, months: 1_200, years: 100 }
const spans = (minimum: number) => ({
  oneOf: Object.entries(most).map(([unit, maximum]) => only({ [unit]: { type: 'integer', minimum, maximum } }))
})
const day = { type: 'string', format: 'date', description: 'A calendar day, in `timezone`.' }
const instant = { type: 'string', format: 'date-time' }
const moment = {
  description: 'A calendar day, counted from today in `timezone`; `{"ago":{"days":0}}` is today.',
  oneOf: [only({ ago: spans(0) }), only({ ahead: spans(0) })]
}
const stretch = {
  description: 'Calendar days in a row: `last` ends with today, `next` begins with it, and a week begins on Monday.',
  oneOf: [only({ last: spans(1) }), only({ next: spans(1) }), only({ this: { enum: ['week', 'month', 'quarter', 'year'] } })]
}
const user = { anyOf: [{ type: 'string', description: 'The id of a user.' }, only({ me: { const: true } })] }
const values: Record<FieldType, Json> = {
  text: { type: 'string', maxLength: 190 },
  choice: { type: 'string', minLength: 1, maxLength: 190, description: 'A key, never a label.' },
  user,
  users: user,
  tags: { type: 'string', minLength: 1, maxLength: 190 },
  flag: { type: 'boolean' },
  number: { type: 'number' },
  date: { anyOf: [day, moment] },
  time: { anyOf: [instant, day, moment] }
}

/** What may stand beside an operator, for fields of one type. */
function valueBeside(type: FieldType, operator: Operator): Json | undefined {
  const one = values[type]
  if (operator === 'empty' || operator === 'notEmpty') return undefined
  if (operator === 'in' || operator === 'nin') return listOf(one, { maxItems: 1000 })
  if (operator === 'between') return listOf(one, { minItems: 2, maxItems: 2 })
  return operator === 'within' ? stretch : one
}

/** Of some types a workspace may have defined others. */
const named = (type: FieldType, fields: readonly string[]) =>
  attributeTypes.some((each) => each === type)
    ? {
        anyOf: [
          ...(fields.length > 0 ? [{ enum: fields }] : []),
          { type: 'string', pattern: attributeKey.source.replace('^', '^attributes\\.') }
        ]
      }
    : { enum: fields }

/** One shape for all operators that take the same value. */
function conditionsOf(type: FieldType): Json[] {
  const fields = Object.entries(customerFields).flatMap(([field, each]) => (each.type === type ? [field] : []))
  const shapes = new Map<string, { value: Json | undefined; ops: Operator[] }>()
  for (const op of operators[type] as readonly Operator[]) {
    const value = valueBeside(type, op)
    const shape = shapes.get(JSON.stringify(value)) ?? { value, ops: [] }
    shape.ops.push(op)
    shapes.set(JSON.stringify(value), shape)
  }
  return [...shapes.values()].map(({ value, ops }) => only({ field: named(type, fields), op: { enum: ops }, ...(value && { value }) }))
}

/** What the schemas leave open: a filter is a tree of itself, and a problem is never parsed. */
export const words: Json = {
  Filter: {
    description:
      'A tree of conditions, at most 8 levels deep and of at most 100 nodes; one by notes, the wording of a consent, identities, tags, viewers or account managers counts as 10. Text is compared as it sounds: José, JOSE and jose are the same; only external ids, customer numbers, names in LinkedIn and addresses of pictures are compared letter by letter. `identities.email` is every e-mail address of a customer, the primary one too, and so are the others. What is not there matches `ne`, `nin`, `empty` and `not`, and nothing else.',
    anyOf: [
      only({ and: ofFilters }),
      only({ or: ofFilters }),
      only({ not: { $ref: '#/components/schemas/Filter' } }),
      ...(Object.keys(operators) as FieldType[]).flatMap(conditionsOf)
    ]
  },
  Problem: {
    description: 'RFC 9457. `title` is for people, `code` for programs.',
    type: 'object',
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { enum: [...new Set(Object.values(problems))] },
      code: { enum: Object.keys(problems) },
      requestId: text,
      errors: { type: 'array', maxItems: 20, items: only({ path: text, message: text }) }
    },
    required: ['type', 'title', 'status', 'code', 'requestId'],
    additionalProperties: false
  }
}

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description })

export const securitySchemes: Json = {
  secretKey: bearer('`ck_sk_…`, for the host application’s server. Refused from a page.'),
  publicKey: bearer('`ck_pk_…`, for a booking page that its origins list.'),
  session: bearer('A token of at most ten minutes, for the person in front of a page: see createSession.'),
  rootKey: bearer('CUSTOMER_KIT_ROOT_KEY: makes workspaces and does nothing else.')
}
