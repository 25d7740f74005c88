import { addresses, type OperationName } from '../contract/addresses.ts'
import type { Answer, Ask, Operations } from '../contract/operations.ts'
import { readAnswer, received } from './answer.ts'
import { UnreachableError } from './errors.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { withRetry } from './retry.ts'

export type ClientOptions = {
  /** Where the API is, with its path if it has one: `https://api.example`, `https://portal.example/kit`. */
  baseUrl: string
  /** Called for each attempt, so a session can be renewed between two of them. What it rejects with, the call rejects with. */
  token: () => string | Promise<string>
  /** In place of the global one: through a proxy, or into an app in the same process. */
  fetch?: (request: Request) => Promise<Response> | Response
  /** For one attempt, not for all of them together. */
  timeoutMs?: number
}

export type CallOptions = {
  signal?: AbortSignal
  /** One is made for each call; give your own to call again after a crash without doing it twice. */
  idempotencyKey?: string
}

export type Send = <Name extends OperationName>(
  name: Name,
  ask: Ask<Operations[Name]>,
  options?: CallOptions
) => Promise<Answer<Operations[Name]>>

/** The only place in the SDK that touches the network. */
export function createTransport({ baseUrl, token, fetch = globalThis.fetch, timeoutMs = 15_000 }: ClientOptions): Send {
  return async (name, ask, { signal, idempotencyKey = newIdempotencyKey() } = {}) => {
    const [method, path] = addresses[name]
    const { params, query, body, rev } = ask as Parts
    const url = address(baseUrl, path, params, query)
    const prepare = async () => {
      const headers = new Headers({ authorization: `Bearer ${await token()}` })
      if (body) headers.set('content-type', 'application/json')
      if (method !== 'GET') headers.set('idempotency-key', idempotencyKey)
      if (rev) headers.set('if-match', `"${rev}"`)
      const patience = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
      return new Request(url, { method, headers, signal: patience, body: body ? JSON.stringify(body) : null })
    }
    const send = async (request: Request) => {
      try {
        return await received(await fetch(request))
      } catch (cause) {
        signal?.throwIfAborted()
        throw new UnreachableError(`No answer from ${url.origin}`, { cause })
      }
    }
    const answer = await withRetry({ prepare, send, mayRepeat: !leavesMore.has(name), signal })
    return readAnswer(answer) as never
  }
}

/** Their answer is a credential that the API does not keep: a second attempt would make a second one, and the first would stay
 *  behind, good for years and known to nobody. So would a session, but it harms nobody and is over in ten minutes. */
const leavesMore: ReadonlySet<OperationName> = new Set(['createKey', 'createWorkspace'])

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: object; rev?: number }

function address(baseUrl: string, path: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}): URL {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const { origin, pathname } = new URL(baseUrl)
  const url = new URL(origin + pathname.replace(/\/$/, '') + filled)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, spelled(value))
  return url
}

const spelled = (value: unknown) => (typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value))
