import type { HttpBindings } from '@hono/node-server'

/** What goes wrong with the requests whose `METHOD /path` matches; `times` left out, with all of them. */
export type Fault = {
  on: string
  times?: number
  /** `delay` waits, `status` answers instead, `expired` makes the token a bad one, `drop` never lets it through, `lost` loses the answer. */
  what: { delay: number } | { status: number } | 'expired' | 'drop' | 'lost'
}

type Workspace = { faults: Fault[]; seen: string[] }
type Handle = (request: Request) => Response | Promise<Response>

/** Stands before the API as a network and a proxy do. Each workspace is called by a host name of its own. */
export function createFaults(handle: Handle) {
  const workspaces = new Map<string, Workspace>()
  const of = (name: string) => {
    const workspace = workspaces.get(name) ?? { faults: [], seen: [] }
    workspaces.set(name, workspace)
    return workspace
  }

  return {
    of,
    async fetch(request: Request, { incoming }: HttpBindings): Promise<Response> {
      const { hostname, pathname } = new URL(request.url)
      const { faults, seen } = of(hostname.replace(/\.localhost$/, ''))
      const line = `${request.method} ${pathname}`
      if (request.method !== 'OPTIONS') seen.push(line)
      const fault = request.method === 'OPTIONS' ? undefined : take(faults, line)
      return suffer(fault, request, handle, () => incoming.socket.destroy())
    }
  }
}

function take(faults: Fault[], line: string): Fault | undefined {
  const fault = faults.find(({ on, times = 1 }) => times > 0 && line.includes(on))
  if (fault?.times !== undefined) fault.times -= 1
  return fault
}

async function suffer(fault: Fault | undefined, request: Request, handle: Handle, hangUp: () => void): Promise<Response> {
  const what = fault?.what
  if (what === undefined) return handle(request)
  if (what === 'expired') return handle(withBadToken(request))
  if (what === 'drop' || what === 'lost') {
    if (what === 'lost') await handle(request)
    hangUp()
    return new Response()
  }
  if ('delay' in what) {
    await new Promise((resolve) => setTimeout(resolve, what.delay))
    return handle(request)
  }
  return proxyAnswer(what.status, request)
}

function withBadToken(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set('authorization', `${headers.get('authorization')}x`)
  return new Request(request, { headers })
}

/** As a proxy of ours answers: readable from the page, with an id to ask about. */
function proxyAnswer(status: number, request: Request): Response {
  const problem = {
    type: 'about:blank',
    title: 'Out of order',
    status,
    code: status === 503 ? 'unavailable' : 'internal',
    requestId: 'req-fault'
  }
  const headers = { 'content-type': 'application/problem+json', 'access-control-allow-origin': request.headers.get('origin') ?? '*' }
  return Response.json(problem, { status, headers: { ...headers, ...(status === 503 && { 'retry-after': '0' }) } })
}
