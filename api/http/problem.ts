import { type Fault, type Problem, type ProblemCode, problems } from '@customer-kit/sdk/contract'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { DomainError, StorageFull, Unavailable } from '../domain/errors.ts'
import type { Env } from './env.ts'
import { secondsUntilNext } from './limit.ts'

/** The one place where an exception becomes a response. Unknown errors keep their text out of the answer. */
export const answerProblem: ErrorHandler<Env> = (error, c) => {
  const { code, title, errors } = meaningOf(error)
  const { requestId } = c.var
  const status = problems[code]
  const problem: Problem = {
    type: `/docs/problems/${code}`,
    title,
    status,
    code,
    requestId,
    ...(errors.length && { errors: [...errors] })
  }
  const headers = {
    'content-type': 'application/problem+json',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(isForLater(status) && { 'retry-after': String(secondsUntilNext(c.var)) })
  }
  return c.body(JSON.stringify(problem), status, headers)
}

const isForLater = (status: number) => status === 429 || status === 503

function meaningOf(error: Error): { code: ProblemCode; title: string; errors: readonly Fault[] } {
  if (error instanceof DomainError) return { code: error.code, title: error.message, errors: error.errors }
  if (error instanceof Unavailable) return { code: 'unavailable', title: 'Try again in a moment', errors: [] }
  if (error instanceof StorageFull) return { code: 'insufficient_storage', title: 'There is no room left for this', errors: [] }
  if (error instanceof HTTPException && error.status === 413)
    return { code: 'too_large', title: 'This is more than one request may carry', errors: [] }
  if (error instanceof HTTPException) return { code: 'malformed_request', title: 'This request could not be read', errors: [] }
  return { code: 'internal', title: 'Something went wrong on our side', errors: [] }
}
