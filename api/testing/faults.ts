import { addresses, type OperationName, type Problem } from '@customer-kit/sdk/contract'

/** What goes wrong with the next calls of one operation. */
export type Fault = {
  on: OperationName
  /**
   * `offline` never reaches the API. `answer lost` is carried out, and nobody hears of it. `token refused` is answered as if
   * the token had just run out. A `status` is answered in the API's place; a `delayMs` comes before its answer.
   */
  what: 'offline' | 'answer lost' | 'token refused' | { status: number; retryAfterSeconds?: number } | { delayMs: number }
  /** How many calls it happens to; one unless said. */
  times?: number
}

type Fetch = (request: Request) => Promise<Response>

/** Stands before the API as a network and a proxy do. */
export function createFaults(handle: Fetch) {
  const waiting: Required<Fault>[] = []

  return {
    add: (fault: Fault) => void waiting.push({ times: 1, ...fault }),
    clear: () => void (waiting.length = 0),
    fetch: (request: Request) => suffer(take(waiting, operationOf(request)), request, handle)
  }
}

/** Which operation a request is, by its method and path. */
export function operationOf({ method, url }: Request): OperationName | undefined {
  const { pathname } = new URL(url)
  return routes.find(({ verb, path }) => verb === method && path.test(pathname))?.name
}

// The plainest first, so that `/forms/:key` does not take what is for an address without a parameter.
const routes = (Object.entries(addresses) as [OperationName, readonly [string, string]][])
  .toSorted(([, [, one]], [, [, other]]) => one.split(':').length - other.split(':').length)
  .map(([name, [verb, path]]) => ({ name, verb, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))

function take(waiting: Required<Fault>[], name: OperationName | undefined): Fault['what'] | undefined {
  const at = waiting.findIndex(({ on }) => on === name)
  const fault = waiting[at]
  if (!fault) return undefined
  fault.times -= 1
  if (fault.times < 1) waiting.splice(at, 1)
  return fault.what
}

async function suffer(what: Fault['what'] | undefined, request: Request, handle: Fetch): Promise<Response> {
  if (what === undefined) return handle(request)
  if (what === 'token refused') return refusal(401)
  if (what === 'answer lost') await handle(request)
  if (typeof what === 'string') throw new TypeError('fetch failed')
  if ('status' in what) return refusal(what.status, what.retryAfterSeconds)
  await patience(what.delayMs, request.signal)
  return handle(request)
}

const codes: Partial<Record<number, Problem['code']>> = { 401: 'unauthenticated', 429: 'rate_limited', 503: 'unavailable' }

function refusal(status: number, retryAfterSeconds = 0): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: 'A fault of the test',
    status,
    code: codes[status] ?? 'internal',
    requestId: 'test'
  }
  const headers = { 'content-type': 'application/problem+json', 'retry-after': String(retryAfterSeconds) }
  return Response.json(problem, { status, headers })
}

/** Ends with the caller's patience. */
const patience = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true })
  })
