import { type Answer, type Call, type Operation, type OperationName, operations, type Operations } from '@customer-kit/sdk/contract'
import type { Hono } from 'hono'
import type { Context } from '../domain/context.ts'
import type { Reply } from '../domain/reply.ts'
import type { Runtime } from '../domain/runtime.ts'
import { admit } from './admit.ts'
import type { Env } from './env.ts'
import { once } from './idempotency.ts'
import { parse, revisionFrom } from './parse.ts'

type Verb<Name extends OperationName> = (call: { ctx: Context } & Call<Operations[Name]>) => Promise<Reply<Answer<Operations[Name]>>>

export type Serve = <Name extends OperationName>(name: Name, verb: Verb<Name>) => void

/** Mounts one operation: admit the caller, parse what came in, run the verb once, send what came out. */
export function createServe(app: Hono<Env>, runtime: Runtime): Serve {
  return (name, verb) => {
    const operation: Operation = operations[name]
    const {
      at: [method, path],
      params,
      query,
      body,
      ifMatch,
      status = 200
    } = operation
    app.on(method, path, admit(runtime, name, operation), parse('param', params), parse('query', query), parse('json', body), async (c) => {
      // Safe because `parse` has run each schema this operation names, and `Call` is computed from the same schemas.
      const valid = c.req.valid.bind(c.req) as (target: 'param' | 'query' | 'json') => unknown
      const { ctx } = c.var
      const rev = ifMatch && revisionFrom(c.req.header('if-match'))
      const call = { ctx, params: valid('param'), query: valid('query'), body: valid('json'), rev } as unknown as Parameters<typeof verb>[0]
      return send(
        await once(ctx, () => verb(call)),
        status,
        isKnownAddress(`${path}/:id`) ? path : undefined,
        c.req.header('if-none-match')
      )
    })
  }
}

const isKnownAddress = (path: string) => Object.values(operations).some(({ at }) => at[0] === 'GET' && at[1] === path)

/** `home`: the address under which what was made can be read by its id. */
function send({ json, id, rev, etag }: Reply<unknown>, status: number, home: string | undefined, known: string | undefined): Response {
  if (etag !== undefined && known === etag) return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-store' } })
  if (status === 204) return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  if (etag !== undefined) headers.set('etag', etag)
  if (rev !== null) headers.set('etag', `"${rev}"`)
  if (status === 201 && home) headers.set('location', `${home}/${id}`)
  return new Response(json, { status, headers })
}
