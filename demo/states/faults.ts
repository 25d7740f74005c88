import type { HttpBindings } from '@hono/node-server'
import type { ApiAnswer, Trouble, TroubledApi } from './troubled-api.ts'

/** What goes wrong with the requests of a page whose `METHOD /path` contains `on`, from the one after the first `spared`. */
export type Fault = { on: string; spared?: number; what: 'no answer' | 'hang up' | Trouble }

/** Stands between a page and the real API as a bad network does: whatever is answered, the API itself answers. */
export function createWeather(api: TroubledApi) {
  const counted = new Map<string, Map<Fault, number>>()

  return {
    /** A page begins anew: nothing has gone wrong on it yet. */
    clear: (page: string) => void counted.delete(page),
    /** Nothing, where nobody is there any more to read it. */
    async fetch(page: string, request: Request, faults: readonly Fault[], { incoming }: HttpBindings): Promise<ApiAnswer | undefined> {
      const { pathname, search } = new URL(request.url)
      const fault = faults.find(({ on }) => `${request.method} ${pathname}${search}`.includes(on))
      const what = fault && !spares(page, fault) ? fault.what : undefined
      if (what !== 'no answer' && what !== 'hang up') return api(request, what)
      if (what === 'hang up') incoming.socket.destroy()
      return new Promise((resolve) => incoming.socket.once('close', () => resolve(undefined)))
    }
  }

  function spares(page: string, fault: Fault): boolean {
    const seen = counted.get(page) ?? new Map<Fault, number>()
    const times = (seen.get(fault) ?? 0) + 1
    counted.set(page, seen.set(fault, times))
    return times <= (fault.spared ?? 0)
  }
}
