import type { Caller, Operation, OperationName } from '@customer-kit/sdk/contract'
import type { MiddlewareHandler } from 'hono'
import { read } from '../domain/batch.ts'
import type { Context } from '../domain/context.ts'
import { noteUse } from '../domain/keys/note-use.ts'
import { forbidden, unauthenticated } from '../domain/errors.ts'
import type { Runtime } from '../domain/runtime.ts'
import type { Authenticate } from './authenticate.ts'
import { credentialsOf } from './credentials.ts'
import type { Env } from './env.ts'
import { claimOf } from './idempotency.ts'
import type { Limit } from './limit.ts'
import { keyring } from './purpose-keys.ts'
import { isRootKey } from './root-key.ts'

/** Part of each route, never of a path prefix: a prefix can be spelled around. */
export function admit(
  runtime: Runtime,
  authenticate: Authenticate,
  limit: Limit,
  name: OperationName,
  operation: Operation
): MiddlewareHandler<Env> {
  const { callers, scope, replay } = operation
  if (callers === 'anybody') return admitAnybody(limit, operation)
  if (callers === 'rootKey') return admitRootKey(runtime, authenticate, limit, operation)
  const allowed = new Set<Caller>(callers)
  const { secret, workspaces, now, newId, jobs } = runtime
  return async (c, next) => {
    const who = await authenticate(c.req.raw)
    const { workspace, actor } = who
    c.set('workspace', workspace)
    c.set('caller', actor.caller)
    const origin = c.req.header('origin') ?? null
    refuseForeignPage(actor, origin)
    await limit(c, who, operation)
    const store = await workspaces.open(workspace)
    if (!store) throw unauthenticated()
    jobs?.notice?.(workspace)
    const cursorKeys = await keyring(runtime, 'cursor', workspace)
    const ctx: Context = {
      actor,
      store,
      scope,
      origin,
      requestId: c.get('requestId'),
      now,
      newId,
      wake: async () => jobs?.wake(workspace),
      cursorKeys,
      changesKeys: () => keyring(runtime, 'changes', workspace),
      credentials: credentialsOf(secret, workspace)
    }
    // The origins of a public key are in its row: asked for before anything else, so that a foreign page reads no answer at all.
    if (actor.caller === 'publicKey' && origin !== null) await read(ctx, [])
    if (origin !== null) c.set('allowedOrigin', origin)
    if (!allowed.has(actor.caller)) throw forbidden()
    if (scope !== null && actor.scopes !== null && !actor.scopes.includes(scope)) throw forbidden()
    await noteUse(ctx)
    c.set('ctx', replay === 'stored' ? { ...ctx, claim: await claimOf(name, actor, c.req) } : ctx)
    await next()
  }
}

/** Nothing is told that is not told to everybody, so every page may read it. */
const admitAnybody =
  (limit: Limit, operation: Operation): MiddlewareHandler<Env> =>
  async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined) c.set('allowedOrigin', origin)
    await limit(c, 'anybody', operation)
    await next()
  }

function admitRootKey(runtime: Runtime, authenticate: Authenticate, limit: Limit, operation: Operation): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!(await isRootKey(runtime, c.req.raw))) {
      await limit(c, await authenticate(c.req.raw), operation)
      throw forbidden()
    }
    await limit(c, 'root', operation)
    if (c.req.header('origin') !== undefined) throw forbidden()
    c.set('caller', 'rootKey')
    await next()
  }
}

function refuseForeignPage({ caller, origins }: Context['actor'], origin: string | null) {
  if (origin === null) return
  // A secret key that arrives with an origin has leaked into a page; `null` is what any sandboxed frame says of itself.
  if (caller === 'secretKey' || (caller === 'publicKey' && origin === 'null')) throw forbidden()
  if (origins.length > 0 && !origins.includes(origin)) throw forbidden()
}
