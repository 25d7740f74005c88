import { operations } from '@customer-kit/sdk/contract'
import type { NotFoundHandler } from 'hono'
import { DomainError } from '../domain/errors.ts'
import type { Env } from './env.ts'
import { answerProblem } from './problem.ts'

const addresses = Object.values(operations).map(({ at: [method, path] }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`)
}))

/** Nothing lives at this address, or nothing that knows this method: then it is said which do. The addresses are no secret. */
export const answerUnknown: NotFoundHandler<Env> = (c) => {
  const known = addresses.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }): string => method)
  if (known.length === 0) return answerProblem(new DomainError('not_found', 'There is no such address'), c)
  // Whoever may GET may look at the headers alone.
  c.header('allow', [...new Set(known), ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted().join(', '))
  if (c.req.method === 'OPTIONS') return c.body(null, 204)
  return answerProblem(new DomainError('method_not_allowed', 'This address does not know this method'), c)
}
