import type { ApiAnswer, Trouble, TroubledApi } from '@customer-kit/demo/states/troubled-api.ts'
import type { HttpBindings } from '@hono/node-server'

/** What goes wrong with the requests whose `METHOD /path` matches; `times` left out, with all of them. */
export type Fault = {
  on: string
  times?: number
  /** `delay` waits, `drop` never lets it through, `lost` loses the answer; of anything else the API itself has the trouble. */
  what: { delay: number } | 'drop' | 'lost' | Trouble
}

type Workspace = { faults: Fault[]; seen: string[] }

/** Stands before the API as a network does. Each workspace is called by a host name of its own. */
export function createFaults(api: TroubledApi) {
  const workspaces = new Map<string, Workspace>()
  const of = (name: string) => {
    const workspace = workspaces.get(name) ?? { faults: [], seen: [] }
    workspaces.set(name, workspace)
    return workspace
  }

  return {
    of,
    /** Nothing, where nobody is there any more to read it. */
    async fetch(request: Request, { incoming }: HttpBindings): Promise<ApiAnswer | undefined> {
      const { hostname, pathname } = new URL(request.url)
      const { faults, seen } = of(hostname.replace(/\.localhost$/, ''))
      const line = `${request.method} ${pathname}`
      if (request.method !== 'OPTIONS') seen.push(line)
      const what = request.method === 'OPTIONS' ? undefined : take(faults, line)?.what
      if (what === 'drop' || what === 'lost') {
        if (what === 'lost') await api(request)
        incoming.socket.destroy()
        return undefined
      }
      if (typeof what !== 'object') return api(request, what)
      await new Promise((resolve) => setTimeout(resolve, what.delay))
      return api(request)
    }
  }
}

function take(faults: Fault[], line: string): Fault | undefined {
  const fault = faults.find(({ on, times = 1 }) => times > 0 && line.includes(on))
  if (fault?.times !== undefined) fault.times -= 1
  return fault
}
