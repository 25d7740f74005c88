import {
  type Answer,
  type Call,
  type Operation,
  type OperationName,
  operations,
  type Operations,
  type OutsideOperation,
  type WorkspaceOperation
} from '@customer-kit/sdk/contract'
import type { Context as HonoContext, Hono } from 'hono'
import type { Context } from '../domain/context.ts'
import type { Reply } from '../domain/reply.ts'
import type { Runtime } from '../domain/runtime.ts'
import { admit } from './admit.ts'
import { createAuthenticate } from './authenticate.ts'
import type { Env } from './env.ts'
import { revisionsFrom } from './entity-tags.ts'
import { once } from './idempotency.ts'
import { createLimit } from './limit.ts'
import { parse } from './parse.ts'
import { readable } from './readable.ts'
import { send } from './send.ts'

type Verb<Name extends OperationName, Given> = (call: Given & Call<Operations[Name]>) => Promise<Reply<Answer<Operations[Name]>>>

export type Serve = <Name extends WorkspaceOperation>(name: Name, verb: Verb<Name, { ctx: Context }>) => void
/** For the root key and for anybody: there is no workspace, so there is no context either. */
export type ServeOutside = <Name extends OutsideOperation>(name: Name, verb: Verb<Name, { requestId: string }>) => void

/** Mounts one operation: admit the caller, parse what came in, run the verb once, send what came out. */
export function createServe(app: Hono<Env>, runtime: Runtime): { serve: Serve; serveOutside: ServeOutside } {
  const authenticate = createAuthenticate(runtime)
  const limit = createLimit(runtime)
  return {
    serve: (name, verb) =>
      mount(name, (c, call) => {
        const ctx = c.get('ctx')
        // Safe because `mount` has run each schema this operation names, and `Call` is computed from the same schemas.
        return once(ctx, () => verb({ ctx, ...call } as unknown as Parameters<typeof verb>[0]))
      }),
    serveOutside: (name, verb) =>
      // Safe for the same reason.
      mount(name, (c, call) => verb({ requestId: c.get('requestId'), ...call } as unknown as Parameters<typeof verb>[0]))
  }

  function mount(name: OperationName, run: (c: HonoContext<Env>, call: object) => Promise<Reply<unknown>>) {
    const operation: Operation = operations[name]
    const [method, path] = operation.at
    app.on(
      method,
      path,
      (c, next) => (c.set('operation', name), c.set('route', path), next()),
      admit(runtime, authenticate, limit, name, operation),
      readable(operation),
      parse('param', operation.params),
      parse('query', operation.query),
      parse('json', operation.body),
      async (c) => {
        const valid = c.req.valid.bind(c.req) as (target: 'param' | 'query' | 'json') => unknown
        const read = operation.ifMatch && revisionsFrom(c.req.header('if-match'))
        const reply = await run(c, { params: valid('param'), query: valid('query'), body: valid('json'), read })
        return send(reply, operation, c.req.header('if-none-match'))
      }
    )
  }
}
