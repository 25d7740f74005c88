import type { HttpBindings } from '@hono/node-server'

/** What goes wrong with the requests of a page whose `METHOD /path` contains `on`, from the one after the first `spared`. */
export type Fault = { on: string; spared?: number; what: 'no answer' | 'hang up' | 401 | 500 }

type Handle = (request: Request) => Response | Promise<Response>

/** Stands between a page and the real API as a bad network does: what it lets through is answered by the API itself. */
export function createWeather(handle: Handle) {
  const counted = new Map<string, Map<Fault, number>>()

  return {
    /** A page begins anew: nothing has gone wrong on it yet. */
    clear: (page: string) => void counted.delete(page),
    async fetch(page: string, request: Request, faults: readonly Fault[], { incoming }: HttpBindings, answer = handle): Promise<Response> {
      const { pathname, search } = new URL(request.url)
      const fault = faults.find(({ on }) => `${request.method} ${pathname}${search}`.includes(on))
      if (!fault || spares(page, fault)) return answer(request)
      if (typeof fault.what === 'number') return refusal(fault.what)
      if (fault.what === 'hang up') incoming.socket.destroy()
      // Nobody is there any more to read it.
      return new Promise((resolve) => incoming.socket.once('close', () => resolve(new Response(null))))
    }
  }

  function spares(page: string, fault: Fault): boolean {
    const seen = counted.get(page) ?? new Map<Fault, number>()
    const times = (seen.get(fault) ?? 0) + 1
    counted.set(page, seen.set(fault, times))
    return times <= (fault.spared ?? 0)
  }
}

const problems = { 401: ['The session is over', 'unauthenticated'], 500: ['Out of order', 'internal'] } as const

function refusal(status: 401 | 500): Response {
  const [title, code] = problems[status]
  const problem = { type: 'about:blank', title, status, code, requestId: 'req_demonstration' }
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } })
}
