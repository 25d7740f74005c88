import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/** What no answer goes without. A door that serves files may say itself how long they keep. */
export const protect: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}
