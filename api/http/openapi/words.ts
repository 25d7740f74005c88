import { customerFields, operators, problems } from '@customer-kit/sdk/contract'
import type { Json } from './schemas.ts'

const text = { type: 'string' }
const ofFilters = { type: 'array', items: { $ref: '#/components/schemas/Filter' } }
const only = (properties: Json) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false })

/** What the schemas leave open: a filter is a tree of itself, and a problem is never parsed. */
export const words: Json = {
  Filter: {
    description: 'A tree of conditions, at most 8 levels deep and of at most 100 nodes.',
    oneOf: [
      only({ and: ofFilters }),
      only({ or: ofFilters }),
      only({ not: { $ref: '#/components/schemas/Filter' } }),
      {
        type: 'object',
        properties: {
          field: { enum: Object.keys(customerFields) },
          op: { enum: [...new Set(Object.values(operators).flat())] },
          value: { description: 'A text, a list of them, true or false, a time or a pair of times, or {"me":true} for whoever asks.' }
        },
        required: ['field', 'op'],
        additionalProperties: false
      }
    ]
  },
  Problem: {
    description: 'RFC 9457. `title` is for people, `code` for programs.',
    type: 'object',
    properties: {
      type: { type: 'string', format: 'uri' },
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
