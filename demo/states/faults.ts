import type { HttpBindings } from '@hono/node-server'

/** What goes wrong with the requests of a page whose `METHOD /path` contains `on`, from the one after the first `spared`. */
export type Fault = { on: string; spared?: number; what: 'no answer' | 'hang up' | 500 }

type Handle = (request: Request) => Response | Promise<Response>

/** Stands between a page and the real API as a bad network does: what it lets through is answered by the API itself. */
export function createWeather(handle: Handle) {
  const counted = new Map<string, number>()

  return {
    /** A page begins anew: nothing has gone wrong on it yet. */
    clear: (page: string) => void counted.delete(page),
    async fetch(page: string, request: Request, faults: readonly Fault[], { incoming }: HttpBindings): Promise<Response> {
      const { pathname, search } = new URL(request.url)
      const fault = faults.find(({ on }) => `${request.method} ${pathname}${search}`.includes(on))
      if (!fault || spares(page, fault)) return handle(request)
      if (fault.what === 500) return outOfOrder()
      if (fault.what === 'hang up') incoming.socket.destroy()
      // Nobody is there any more to read it.
      return new Promise((resolve) => incoming.socket.once('close', () => resolve(new Response(null))))
    }
  }

  function spares(page: string, { spared = 0 }: Fault): boolean {
    const seen = (counted.get(page) ?? 0) + 1
    counted.set(page, seen)
    return seen <= spared
  }
}

const outOfOrder = () =>
  Response.json(
    { type: 'about:blank', title: 'Out of order', status: 500, code: 'internal', requestId: 'req_demonstration' },
    { status: 500, headers: { 'content-type': 'application/problem+json' } }
  )
