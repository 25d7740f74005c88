import type { Caller, Operation, OperationName } from '@customer-kit/sdk/contract'
import type { MiddlewareHandler } from 'hono'
import { forbidden, unauthenticated } from '../domain/errors.ts'
import type { Runtime } from '../domain/runtime.ts'
import { authenticate } from './authenticate.ts'
import { credentialsOf } from './credentials.ts'
import type { Env } from './env.ts'
import { claimOf } from './idempotency.ts'
import { purposeKey } from './purpose-keys.ts'

/** Part of each route, never of a path prefix: a prefix can be spelled around. */
export function admit(
  { secret, workspaces, now, newId }: Runtime,
  name: OperationName,
  { callers, replay }: Operation
): MiddlewareHandler<Env> {
  const allowed = new Set<Caller>(callers)
  return async (c, next) => {
    const { workspace, actor } = await authenticate(secret, c.req.raw)
    if (!allowed.has(actor.caller)) throw forbidden()
    const store = await workspaces.open(workspace)
    if (!store) throw unauthenticated()
    const cursorKey = await purposeKey(secret, 'cursor', workspace)
    const claim = replay === 'stored' ? { claim: await claimOf(name, c.req) } : {}
    c.set('ctx', {
      actor,
      store,
      requestId: c.var.requestId,
      now,
      newId,
      cursorKey,
      credentials: credentialsOf(secret, workspace),
      ...claim
    })
    await next()
  }
}
