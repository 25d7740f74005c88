import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { DomainError } from '../domain/errors.ts'

const limit = bodyLimit({ maxSize: 1 << 20 })
const bodiless = new Set(['GET', 'HEAD'])

/** Reads what comes in pieces to its end, to know its size. What goes wrong further in is no longer thrown here: it has become an answer. */
export const limitBody: MiddlewareHandler = (c, next) => (bodiless.has(c.req.method) ? next() : limit(c, next).catch(refuseBroken))

/** A caller may hang up in the middle of what they send. That is their doing, and nothing for us to look into. */
export const bodyOf = (request: { arrayBuffer: () => Promise<ArrayBuffer> }): Promise<ArrayBuffer> =>
  request.arrayBuffer().catch(refuseBroken)

function refuseBroken(error: unknown): never {
  if (error instanceof HTTPException) throw error
  throw new DomainError('malformed_request', 'This request broke off in the middle')
}
