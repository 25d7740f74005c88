import { createApp } from '@customer-kit/api/app.ts'
import type { Runtime } from '@customer-kit/api/domain/runtime.ts'
import type { Statement, Store } from '@customer-kit/api/store/store.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'

declare const ofTheApi: unique symbol
/** What the API itself said. Whoever stands before it can pass it on, delay it or lose it, and cannot make one up. */
export type ApiAnswer = Response & { readonly [ofTheApi]: true }

/** What befalls the API itself: the engine refuses every batch, or an hour has gone by and sessions are really over. */
export type Trouble = 'database fails' | 'an hour later'

export type TroubledApi = (request: Request, trouble?: Trouble) => Promise<ApiAnswer>

const hourMs = 3_600_000

/** The real API over one and the same data, in trouble or without. */
export function createTroubledApi(runtime: Runtime): TroubledApi {
  const { workspaces, now } = runtime
  const sound = createApp(runtime)
  const inTrouble = {
    'database fails': createApp({ ...runtime, workspaces: failing(workspaces) }),
    'an hour later': createApp({ ...runtime, now: () => new Date(now().getTime() + hourMs) })
  }
  // The only place that vouches for an answer.
  return async (request, trouble) => (await (trouble ? inTrouble[trouble] : sound).fetch(request)) as ApiAnswer
}

const failing = (workspaces: Workspaces): Workspaces => ({
  ...workspaces,
  async open(workspace) {
    const store = await workspaces.open(workspace)
    return store && failingStore(store)
  }
})

const broken: Statement = { sql: 'no engine understands this', args: [] }

/** The engine does what it is asked until it comes to what is broken, and then nothing of the batch was read or kept. */
const failingStore = (store: Store): Store => ({
  read: (statements) => store.read([...statements, broken]),
  write: (statements) => store.write([...statements, broken])
})
