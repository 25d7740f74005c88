import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/** A UUID or a trace id. Nothing that could be read as somebody's name, number or key gets into the log this way. */
const shape = /^[0-9a-f-]{16,64}$/i

/** The host's own id of a request is kept, so that its log and ours can be laid side by side. */
export const nameRequest: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('x-request-id') ?? ''
  const requestId = shape.test(given) ? given : crypto.randomUUID()
  c.set('requestId', requestId)
  await next()
  c.res.headers.set('x-request-id', requestId)
}
