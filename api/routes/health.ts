import type { Hono } from 'hono'
import type { Runtime } from '../domain/runtime.ts'
import type { Env } from '../http/env.ts'

/** For whoever keeps the process alive: the first touches nothing, the second asks the store. */
export function mountHealth(app: Hono<Env>, { workspaces }: Runtime) {
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    await workspaces.ping()
    return c.text('ok')
  })
}
