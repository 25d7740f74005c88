import { Unavailable } from '@customer-kit/api/domain/errors.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createApp } from '../../support/heard-app.ts'
import { secret, startKit } from '../../support/kit.ts'

const down = () => Promise.reject(new Unavailable('The database is away'))
const appOver = (workspaces: Workspaces) => createApp({ secret, workspaces, now: () => new Date(), newId })

test('while the store cannot, the process is alive but not ready, and says when to come back', async () => {
  const app = appOver({ open: down, create: down, names: async () => [], migrate: down, ping: down, close: down })

  const alive = await app.request('/healthz')
  const ready = await app.request('/readyz')

  expect([alive.status, await alive.text()]).toEqual([200, 'ok'])
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await ready.json()).toMatchObject({ code: 'unavailable', status: 503 })
})

test('a folder that is there is ready, and one that has gone is not', async () => {
  const kit = await startKit()
  const app = appOver(kit.workspaces)
  expect((await app.request('/readyz')).status).toBe(200)

  renameSync(kit.folder, `${kit.folder}-gone`)
  const gone = await app.request('/readyz')
  renameSync(`${kit.folder}-gone`, kit.folder)

  expect(gone.status).toBe(503)
})
