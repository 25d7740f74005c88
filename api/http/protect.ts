import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/** What no answer goes without. A door that serves files may say itself how long they keep. */
export const protect: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  // On the answer itself, here and wherever one is on its way out: the framework's own way makes the whole answer anew for each header.
  const { headers } = c.res
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
