import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { admission } from '@customer-kit/api/loop-lag.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { createClient } from '@customer-kit/sdk'
import { expect, test, vi } from 'vitest'
import { startDoors } from '../../support/door.ts'
import { createApp } from '../../support/heard-app.ts'
import { overhear } from '../../support/held/exchange.ts'
import { undescribed } from '../../support/held/undescribed.ts'
import { baseUrl, secret, startKit } from '../../support/kit.ts'

// One of them starts two processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 60_000 })

const hog = fileURLToPath(new URL('../../support/hog.ts', import.meta.url))

test('a server that is late with everything turns some away and answers the others, and recovers by itself', async () => {
  const gate = join('/tmp', `customer-kit-hog-${process.pid}-${Date.now()}`)
  const doors = startDoors({ NODE_FLAGS: `--import=${hog}`, HOG_WHILE: gate })
  const { secretKey } = JSON.parse((await doors.cli('create', 'acme')).said) as { secretKey: string }
  const url = await doors.server()
  const ask = async (path: string) => {
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${secretKey}` } })
    await response.text()
    return response
  }
  const many = (path: string, count: number) => Promise.all(Array.from({ length: count }, () => ask(path)))
  expect((await ask('/v1/customers')).status).toBe(200)

  writeFileSync(gate, '')
  const late = [...(await many('/v1/customers', 10)), ...(await many('/v1/customers', 60))]
  const alive = await many('/healthz', 5)
  rmSync(gate)

  const turnedAway = late.filter(({ status }) => status === 503)
  expect(new Set(late.map(({ status }) => status))).toEqual(new Set([200, 503]))
  expect(turnedAway.map(({ headers }) => headers.get('retry-after'))).toEqual(turnedAway.map(() => '1'))
  expect(new Set(alive.map(({ status }) => status))).toEqual(new Set([200]))

  // It admits more again little by little, by the clock: how many ask meanwhile says nothing. One that never recovers runs out of the test's time.
  for (let calm = 0; calm < 20;) calm = (await ask('/v1/customers')).status === 200 ? calm + 1 : 0
  // What the SDK was told to try again, it has.
  const { customers } = createClient({ baseUrl: url, token: () => secretKey })
  expect((await customers.list()).data).toEqual([])
})

test('whoever is turned away is told so as the API tells everything, before a database is opened, and a page can read it', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  let opened = 0
  const workspaces = { ...kit.workspaces, open: (name: string) => (opened++, kit.workspaces.open(name)) }
  const app = createApp({ secret, workspaces, now: () => new Date(), newId, overload: () => 1 })
  const ask = (path: string, headers: Record<string, string>) =>
    overhear(new Request(baseUrl + path, { headers: { authorization: `Bearer ${secretKey}`, ...headers } }), (heard) => app.fetch(heard))

  const { response, exchange } = await ask('/v1/customers', { origin: 'https://portal.example' })

  expect(undescribed(exchange)).toEqual([])
  expect([response.status, await response.json(), opened]).toEqual([503, expect.objectContaining({ code: 'unavailable' }), 0])
  expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.example')
  expect((await ask('/healthz', {})).response.status).toBe(200)
  expect((await ask('/readyz', {})).response.status).toBe(200)
})

test('a loop that stood still once turns nobody away; one that is late again and again turns away nearly all', () => {
  const admittedAfter = (...lateMs: number[]) => lateMs.map(admission()).map((share) => Number(share.toFixed(2)))

  expect(admittedAfter(3000, 0, 0, 5, 0)).toEqual([1, 1, 1, 1, 1])
  expect(admittedAfter(150, 150, 150)).toEqual([1, 1, 1])
  expect(admittedAfter(1000, 1000, 1000, 1000)).toEqual([1, 0.4, 0.11, 0.1])
  // Between two long turns there may be short ones.
  expect(admittedAfter(1000, 0, 1000, 0, 1000)).toEqual([1, 1, 0.57, 0.6, 0.27])
})
