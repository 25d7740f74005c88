import { createApp } from '@customer-kit/api/app.ts'
import type { Runtime } from '@customer-kit/api/domain/runtime.ts'
import { recentConnections } from '@customer-kit/api/store/connections.ts'
import { openEmbedded } from '@customer-kit/api/store/embedded.ts'
import type { Store } from '@customer-kit/api/store/store.ts'

export const secret = 'a secret of the non-interference run'

/** Nothing in a run comes from the machine, so that a seed tells all of it. */
export type Told = Pick<Runtime, 'now' | 'newId'>

/** The whole API over one file. */
export function apiOver(file: string, told: Told) {
  const connections = recentConnections(1)
  const engine = openEmbedded(file, connections, (reason) => {
    throw reason
  })
  let statements = 0
  const store: Store = {
    read: (batch) => ((statements += batch.length), engine.read(batch)),
    write: (batch) => ((statements += batch.length), engine.write(batch))
  }
  const app = createApp({
    ...told,
    secret,
    workspaces: {
      open: async () => store,
      create: () => Promise.reject(new Error('There is one workspace here')),
      names: async () => [],
      migrate: async () => {},
      ping: async () => {},
      close: async () => {}
    }
  })
  return {
    store,
    fetch: app.fetch,
    /** The answer, and how many statements it took. */
    async ask(request: Request) {
      const before = statements
      const response = await app.fetch(request)
      return { response, body: await response.text(), statements: statements - before }
    },
    close: () => connections.closeAll()
  }
}

export type Api = ReturnType<typeof apiOver>
