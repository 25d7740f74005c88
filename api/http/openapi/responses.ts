import { type Operation, operations, problems } from '@customer-kit/sdk/contract'
import type { Json } from './schemas.ts'

/** On each such answer. */
const header = (description: string, type = 'string') => ({ description, required: true, schema: { type } })
/** On each answer to a request that was counted: those of before its credential was proven were not. */
const share = {
  'RateLimit-Policy': { ...header('How many requests in how many seconds: `"reads";q=6000;w=60`.'), required: false },
  'RateLimit': {
    ...header('How many are left, and in how many seconds all are there again: `"reads";r=5999;t=1`.'),
    required: false
  }
}
const requestId = { 'X-Request-Id': header('To find this request in the log.') }
const etag = { ETag: header('The revision, for If-Match.') }
const location = { Location: header('Where to read what was made.') }

/** Whether it is a resource with a revision, and whether who has it already is told so. */
type Tagged = { hasRevision: boolean; isKnown: boolean }

/** The good answer, and every problem that may come instead of it. */
export function responsesOf(operation: Operation, answer: Json, { hasRevision, isKnown }: Tagged): Json {
  const { at, status = 200 } = operation
  const [, path] = at
  const isReadLater = Object.values(operations).some((other) => other.at[0] === 'GET' && other.at[1] === `${path}/:id`)
  const headers = {
    ...requestId,
    ...share,
    ...((hasRevision || isKnown) && etag),
    ...(status === 201 && isReadLater && location)
  }
  const good = {
    description: meanings[status] ?? 'Done.',
    headers,
    ...(status !== 204 && { content: { 'application/json': { schema: answer } } })
  }
  return {
    [status]: good,
    ...(isKnown && { 304: { description: 'What If-None-Match names is still so.', headers } }),
    ...Object.fromEntries(problemsOf(operation).map((code) => [code, { $ref: `#/components/responses/${code}` }]))
  }
}

const meanings: Record<number, string> = { 200: 'As asked.', 201: 'Made.', 204: 'Done; there is nothing to show.' }

function problemsOf({ callers, params, query, body, ifMatch, replay, mayMiss, mayExpire }: Operation): number[] {
  const isProven = callers !== 'anybody'
  return [
    ...(isProven ? [401, 403] : []),
    ...(params || mayMiss ? [404] : []),
    ...(query || body || replay === 'stored' ? [400] : []),
    ...(body ? [413, 415] : []),
    ...(ifMatch ? [412, 428] : []),
    ...(replay || mayExpire ? [409] : []),
    ...(replay ? [507] : []),
    422,
    429,
    500,
    503
  ].toSorted()
}

const howToProve = { 'WWW-Authenticate': header('`Bearer`: whatever is sent is a bearer token.') }
const afterAWhile = { 'Retry-After': header('In seconds.', 'integer') }

/** One for each status that a problem can travel as, with the codes it may carry. */
export const problemResponses: Json = Object.fromEntries(
  [...new Set(Object.values(problems))].map((status) => [
    status,
    {
      description: Object.entries(problems)
        .filter(([, travels]) => travels === status)
        .map(([code]) => code)
        .join(', '),
      headers: {
        ...requestId,
        ...(status !== 401 && share),
        ...(status === 401 && howToProve),
        ...(([429, 503] as number[]).includes(status) && afterAWhile)
      },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
    }
  ])
)
