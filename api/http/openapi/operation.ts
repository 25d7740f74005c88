import type { Operation } from '@customer-kit/sdk/contract'
import { responsesOf } from './responses.ts'
import type { createSchemas, Json } from './schemas.ts'

type Schemas = ReturnType<typeof createSchemas>
type SchemaOf = Schemas['schemaOf']
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: unknown; description?: string }

/** One operation as OpenAPI tells it. */
export function describe(name: string, operation: Operation, { schemaOf, isRevised }: Schemas): Json {
  const { at, body, callers } = operation
  const answer = operation.status === 204 ? {} : schemaOf(operation.answer, 'output')
  const [method, path] = at
  const hasRevision = isRevised(answer)
  const isKnown = method === 'GET' && (hasRevision || operation.cached === true)
  return {
    operationId: name,
    summary: sentence(name),
    tags: [path.split('/')[2]?.replace(/\..*/, '')],
    ...(Array.isArray(callers) && { description: `For ${callers.join(', ')}.` }),
    security: securityOf(operation),
    parameters: parametersOf(operation, schemaOf, isKnown),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: responsesOf(operation, answer, { hasRevision, isKnown })
  }
}

/** `listCustomers` is called "List customers". */
const sentence = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase())

function securityOf({ callers, scope }: Operation): Json[] {
  if (callers === 'anybody') return [{}]
  if (callers === 'rootKey') return [{ rootKey: [] }]
  const scopes = scope === null ? [] : [scope]
  const kinds = callers.map((caller) => (caller === 'secretKey' || caller === 'publicKey' ? caller : 'session'))
  return [...new Set(kinds)].map((kind) => ({ [kind]: scopes }))
}

function parametersOf({ params, query, ifMatch, replay }: Operation, schemaOf: SchemaOf, isKnown: boolean): Parameter[] {
  return [
    ...(params ? fieldsOf(schemaOf(params, 'input'), 'path') : []),
    ...(query ? fieldsOf(schemaOf(query, 'input'), 'query') : []),
    ...(replay === 'stored'
      ? [header('Idempotency-Key', false, 'A second request with this key gets the answer of the first, for 24 hours.', { maxLength: 255 })]
      : []),
    ...(ifMatch ? [header('If-Match', true, 'The ETag of what you have read, or several; a star for whatever is there.')] : []),
    ...(isKnown ? [header('If-None-Match', false, 'The ETag of what you have already.')] : [])
  ]
}

const header = (name: string, required: boolean, description: string, more: Json = {}): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...more }
})

function fieldsOf({ properties = {}, required = [] }: Json, place: 'path' | 'query'): Parameter[] {
  const mandatory = new Set(required as string[])
  return Object.entries(properties as Json).map(([name, schema]) => ({ name, in: place, required: mandatory.has(name), schema }))
}
