import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const preflight = {
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, if-match, if-none-match, x-request-id',
  'access-control-max-age': '7200'
}
const exposed = 'ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id'
/** That a credential is over, that we failed, or that one must come again later, says nothing of a workspace; unread, a page would
 *  think that nobody is there. */
const forEverybody = new Set([401, 429, 500, 503])

/** Credentials are bearer tokens, never cookies: a page may ask anything, but reads the answer only where its credential lists it. */
export const crossOrigin: MiddlewareHandler<Env> = async (c, next) => {
  const origin = c.req.header('origin')
  if (c.req.method === 'OPTIONS' && origin !== undefined)
    return c.body(null, 204, { ...preflight, 'access-control-allow-origin': origin, 'vary': 'Origin' })
  await next()
  const { headers, status } = c.res
  // The widgets are for every page.
  if (headers.get('access-control-allow-origin') === '*') return
  headers.append('vary', 'Origin')
  const reader = c.get('allowedOrigin') ?? (forEverybody.has(status) ? origin : undefined)
  if (reader === undefined) return
  headers.set('access-control-allow-origin', reader)
  headers.set('access-control-expose-headers', exposed)
}
