import { AwaitsWindow, type Store } from '@customer-kit/api/store/store.ts'
import type { LogLine } from '@customer-kit/api/domain/log.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { expect, test } from 'vitest'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { createApp } from '../../support/heard-app.ts'
import { baseUrl, rootKey, secret, startKit, userId } from '../../support/kit.ts'

test('a request is one line that says what happened, by route and name', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const { id } = await customers.create({ kind: 'person', firstName: 'Ada' })
  kit.log.length = 0

  const headers = { 'authorization': `Bearer ${secretKey}`, 'x-request-id': '4BF92F3577B34DA6-a3ce929d0e0e4736' }
  const response = await kit.fetch(new Request(`${baseUrl}/v1/customers/${id}`, { headers }))
  await kit.fetch(new Request(`${baseUrl}/v1/nowhere?name=Ada`))

  expect(response.headers.get('x-request-id')).toBe('4BF92F3577B34DA6-a3ce929d0e0e4736')
  expect(kit.log).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'info',
      requestId: '4BF92F3577B34DA6-a3ce929d0e0e4736',
      operation: 'getCustomer',
      method: 'GET',
      route: '/v1/customers/:id',
      status: 200,
      ms: expect.any(Number),
      workspace: 'acme',
      caller: 'secretKey'
    },
    expect.objectContaining({ level: 'warn', status: 404, operation: null, route: null, workspace: null, caller: null })
  ])
})

test.each(['ada@example.com', 'a b', 'f'.repeat(65), 'root-key-of-the-host', '34600123456', 'line\\u000abreak'])(
  'a request id like %s is replaced by one of ours',
  async (sent) => {
    const kit = await startKit()

    const response = await kit.fetch(new Request(`${baseUrl}/healthz`, { headers: { 'x-request-id': sent } }))

    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(kit.log[0]?.requestId).toBe(response.headers.get('x-request-id'))
  }
)

test('whatever is sent, wherever it is sent, no line of the log repeats it', async () => {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const session = await kit.session({ workspace: 'acme', user: userId('a'), role: 'administrator', listing: 'all' })
  const host = kit.client(secretKey)
  const personal = ['Grace Hopper', 'grace@navy.example', '+12025550123', 'Likes compilers', '?q=Grace']

  for (const name of operationNames) {
    const good = await asks[name](host)
    for (const token of [secretKey, publicKey, session, rootKey, `ck_sk_acme_${'0'.repeat(96)}`, 'grace@navy.example'])
      for (const [at, words] of personal.entries()) {
        const headers = {
          'authorization': `Bearer ${token}`,
          'x-request-id': at % 2 ? token : words.replaceAll(' ', '.'),
          'idempotency-key': token,
          'origin': 'https://grace.example',
          'user-agent': words,
          'referer': `https://portal.example/?q=${encodeURIComponent(words)}`
        }
        const body = good.body && { ...good.body, firstName: words, email: words, [words]: words }
        await kit.fetch(requestFor(name, { ...good, query: { q: words, [words]: words, token }, ...(body && { body }) }, headers))
        await kit.fetch(requestFor(name, { ...good, params: { id: words, key: words } }, headers))
      }
  }
  await host.customers.create({
    kind: 'person',
    firstName: 'Grace',
    lastName: 'Hopper',
    email: 'grace@navy.example',
    notes: 'Likes compilers'
  })
  await host.customers.list({ q: 'grace', filter: { field: 'email', op: 'eq', value: 'grace@navy.example' } })

  const said = JSON.stringify(kit.log)
  expect(kit.log.length).toBeGreaterThan(operationNames.length * 30)
  for (const words of [
    ...personal,
    'Grace',
    'grace',
    'Hopper',
    '2025550123',
    secretKey,
    publicKey,
    session,
    rootKey,
    'Bearer',
    'eyJ',
    '?',
    'ck_'
  ])
    expect(said, words).not.toContain(words)
})

test('what nobody foresaw is told by name and place, and the caller only by its number', async () => {
  const lines: LogLine[] = []
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const broken: Store = {
    read: () => Promise.reject(new TypeError('cannot read grace@navy.example')),
    write: () => Promise.reject(new TypeError('cannot write grace@navy.example'))
  }
  const workspaces = { ...kit.workspaces, open: async () => broken }
  const app = createApp({ secret, workspaces, now: () => new Date(), newId, log: (line) => lines.push(line) })

  const response = await app.request('/v1/customers', { headers: { authorization: `Bearer ${secretKey}` } })
  const said = await response.text()

  expect(response.status).toBe(500)
  expect(JSON.parse(said)).toEqual({
    type: expect.any(String),
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal',
    requestId: lines[0]?.requestId
  })
  expect(lines).toMatchObject([
    { level: 'error', status: 500, error: { name: 'TypeError', at: expect.arrayContaining([expect.stringMatching(/^at /)]) } }
  ])
  expect(JSON.stringify(lines) + said).not.toContain('grace')
})

test('a workspace that waits for a window is named as that in the log, so that somebody makes one', async () => {
  const lines: LogLine[] = []
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const workspaces = { ...kit.workspaces, open: () => Promise.reject(new AwaitsWindow()) }
  const app = createApp({ secret, workspaces, now: () => new Date(), newId, log: (line) => lines.push(line) })

  const { status } = await app.request('/v1/customers', { headers: { authorization: `Bearer ${secretKey}` } })

  expect(status).toBe(503)
  expect(lines).toMatchObject([{ level: 'error', status: 503, workspace: 'acme', error: { name: 'AwaitsWindow' } }])
})
