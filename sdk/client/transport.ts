import { addresses, type OperationName } from '../contract/addresses.ts'
import type { Answers, Asks } from '../contract/operations.ts'
import { address } from './address.ts'
import { type Received, received } from './answer.ts'
import { createBearer, type TokenSource } from './bearer.ts'
import { type Call, calling } from './call.ts'
import { UnreachableError } from './errors.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { json } from './json.ts'
import { fullReserve, withRetry } from './retry.ts'

type Patience = {
  /** For a whole call with all its attempts and the pauses between them, in milliseconds. A minute unless said. */
  timeoutMs?: number
  /** For one attempt, in milliseconds. 15 seconds unless said. */
  attemptTimeoutMs?: number
  /** How often a call that found no answer, or a busy server, is tried again. 3 times unless said. */
  retries?: number
}

export type ClientOptions = Patience & {
  /** Where the API is, with its path if it has one: `https://api.example`, `https://portal.example/kit`. */
  baseUrl: string
  token: TokenSource
  /** In place of the global one: through a proxy, or into an app in the same process. */
  fetch?: (request: Request) => Promise<Response> | Response
}

export type CallOptions = Patience & {
  /** Ends the call, and rejects it with the reason of the signal. */
  signal?: AbortSignal
  /** One is made for each call; give your own to call again after a crash without doing it twice. */
  idempotencyKey?: string
}

export type Send = <Name extends OperationName>(name: Name, ask: Asks[Name], options?: CallOptions) => Call<Answers[Name]>

/** The only place in the SDK that touches the network. */
export function createTransport(client: ClientOptions): Send {
  const { baseUrl, token, fetch = (request) => globalThis.fetch(request) } = client
  const bearer = createBearer(token)
  const reserve = fullReserve()
  const kept = new Map<OperationName, Received>()

  return (name, ask, call = {}) => {
    const { signal, timeoutMs = 60_000, attemptTimeoutMs = 15_000, retries = 3 }: CallOptions = { ...client, ...call }
    const { idempotencyKey = newIdempotencyKey() } = call
    const [method, path] = addresses[name]
    const { params, query, body, rev } = ask as Parts
    const deadline = performance.now() + timeoutMs
    const before = kept.get(name)

    async function attempt(): Promise<Received> {
      signal?.throwIfAborted()
      const url = address(baseUrl, path, params, query)
      const end = new AbortController()
      const stop = () => end.abort()
      const timer = setTimeout(stop, Math.min(attemptTimeoutMs, deadline - performance.now()))
      signal?.addEventListener('abort', stop)
      const failure = (cause: unknown) => {
        if (signal?.aborted) return signal.reason as unknown
        const isTimeout = end.signal.aborted
        const lost = { cause, isTimeout, ...(method !== 'GET' && { idempotencyKey }) }
        return new UnreachableError(`No answer from ${url.origin}${isTimeout ? ' in time' : ''}`, lost)
      }
      const asked = async (bears: string) => {
        const headers = new Headers({ authorization: `Bearer ${bears}` })
        if (body) headers.set('content-type', 'application/json')
        if (method !== 'GET') headers.set('idempotency-key', idempotencyKey)
        if (rev) headers.set('if-match', `"${rev}"`)
        if (before) headers.set('if-none-match', before.headers.get('etag') ?? '')
        const request = new Request(url, { method, headers, signal: end.signal, body: body ? json(body) : null })
        try {
          return await received(await fetch(request))
        } catch (cause) {
          throw failure(cause)
        }
      }
      const answered = async () => {
        const first = await bearer.token()
        const answer = await asked(first)
        if (answer.status !== 401) return answer
        const second = await bearer.renew(first)
        return second === first ? answer : asked(second)
      }
      // A token function, or a fetch of the host's, may know nothing of signals.
      const over = new Promise<never>((_, reject) => end.signal.addEventListener('abort', () => reject(failure(end.signal.reason))))
      // A host may have one signal for as long as its page lives: nothing of a call stays with it, nor a timer.
      return Promise.race([answered(), over]).finally(() => (clearTimeout(timer), signal?.removeEventListener('abort', stop)))
    }

    async function run(): Promise<Received> {
      const answer = await withRetry(attempt, { retries, mayRepeat: !leavesMore.has(name), deadline, reserve, signal })
      if (answer.status === 304 && before) return { ...before, headers: answer.headers }
      if (answer.ok && known.has(name)) kept.set(name, answer)
      return answer
    }
    return calling(run())
  }
}

/** Their answer is a credential that the API does not keep: a second attempt would make a second one, and the first would stay
 *  behind, good for years and known to nobody. So would a session, but it harms nobody and is over in ten minutes. */
const leavesMore: ReadonlySet<OperationName> = new Set(['createKey', 'rotateKey', 'createWorkspace'])

/** Large, and the same for long: who has it already asks whether it still holds. */
const known: ReadonlySet<OperationName> = new Set(['getBootstrap', 'getOpenApi'])

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: object; rev?: number }
