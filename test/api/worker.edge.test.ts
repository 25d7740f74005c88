import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey, openKey } from '@customer-kit/api/http/api-keys.ts'
import { openRemoteWorkspaces } from '@customer-kit/api/store/remote-workspaces.ts'
import { createClient } from '@customer-kit/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHarness } from 'wrangler'
import { overhear } from '../support/held/exchange.ts'
import { undescribed } from '../support/held/undescribed.ts'
import { type HranaServer, startHrana } from '../support/hrana/server.ts'
import { baseUrl, rootKey, secret, startKit } from '../support/kit.ts'
import { expectOneEffect } from '../support/store/one-effect.ts'
import { startRealWorker } from '../support/workerd/real-worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'customer-kit-worker-'))
// Fewer than an isolate allows by itself.
const submissions = 10
const loader = 'export const loader = 1'
/** On its way out: it proves what it has made, and makes nothing. */
const previous = 'a secret of before that only tests know'
const reference = '<!doctype html><title>API reference</title>'
let hrana: HranaServer
let worker: TestHarness

beforeAll(async () => {
  mkdirSync(join(folder, 'chunks'), { recursive: true })
  writeFileSync(join(folder, 'widgets.js'), loader)
  writeFileSync(join(folder, 'manifest.json'), '{}')
  mkdirSync(join(folder, 'docs/problems'), { recursive: true })
  writeFileSync(join(folder, 'docs/index.html'), reference)
  writeFileSync(join(folder, 'docs/problems/not_found.html'), reference)
  hrana = await startHrana()
  worker = await startRealWorker({
    template: hrana.template,
    admin: hrana.url,
    secret: `${secret}, ${previous}`,
    rootKey,
    assets: folder,
    submissions
  })
})
afterAll(async () => {
  await worker.close()
  await hrana.close()
  rmSync(folder, { recursive: true })
})

/** A workspace on the server behind the Worker, and a client that reaches it through the Worker alone. */
async function startWorkspace(name: string) {
  const kit = await startKit(openRemoteWorkspaces({ template: hrana.template, admin: hrana.url }))
  const { secretKey } = await kit.workspace(name)
  return { client: throughWorker(secretKey), secretKey, store: await kit.workspaces.open(name) }
}

const throughWorker = (token: string) => createClient({ baseUrl, token: () => token, fetch: fetchFromWorker })

/** Held to what the API says of itself, as everywhere. */
async function fetchFromWorker(request: Request): Promise<Response> {
  const { response, exchange } = await overhear(request, (heard) => askWorker(heard))
  expect(undescribed(exchange)).toEqual([])
  return response
}

/** The harness has requests and responses of its own. */
async function askWorker(request: Request, asked = worker): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const { method } = request
  const headers = Object.fromEntries(request.headers)
  const answer = await asked.fetch(pathname + search, { method, headers, ...(method !== 'GET' && { body: await request.text() }) })
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: Object.fromEntries(answer.headers) })
}

test('through the Worker a customer is created, read and listed', async () => {
  const { client } = await startWorkspace('acme')

  const created = await client.customers.create({ kind: 'person', firstName: 'José', lastName: 'García' })

  expect(await client.customers.get(created.id)).toEqual(created)
  expect(await client.customers.list({ q: 'garcia' })).toMatchObject({ data: [created], total: 1 })
})

test('through the Worker the root key makes a workspace, and its first key works at once', async () => {
  const { secretKey } = await throughWorker(rootKey).workspaces.create({ name: 'umbrella' })

  const { customers, bootstrap } = throughWorker(secretKey)

  expect(await customers.create({ kind: 'organization', name: 'First', stage: 'lead' })).toMatchObject({ stage: 'lead' })
  expect((await bootstrap.get()).lookups['stages']).not.toEqual([])
  await expect(throughWorker(rootKey).workspaces.create({ name: 'umbrella' })).rejects.toMatchObject({ code: 'workspace_exists' })
})

test('through the Worker a key of the previous secret works while that is in the list, and what it makes is of the first', async () => {
  const { store } = await startWorkspace('vehement')
  const [known, unknown] = [await mintKey(previous, 'sk', 'vehement'), await mintKey('a secret of nobody', 'sk', 'vehement')]
  await store?.write([known, unknown].map(({ id }) => grantAccess(id, 'secretKey', 'all')))

  const { key } = await throughWorker(known.key).keys.create({ kind: 'secret', label: 'The next one' })

  expect(await openKey(secret, key)).toMatchObject({ workspace: 'vehement' })
  expect(await openKey(previous, key)).toBe(undefined)
  expect((await throughWorker(key).customers.list()).total).toBe(0)
  await expect(Promise.resolve(throughWorker(unknown.key).customers.list())).rejects.toMatchObject({ status: 401 })
})

test('through the Worker an answer that is lost between the database and the Worker is one effect', async () => {
  const { client, store } = await startWorkspace('globex')

  await expectOneEffect(store, client, () => hrana.fail('globex', 'cut-after'))

  expect(hrana.faultsLeft('globex')).toBe(0)
})

test('fifty callers at once do not meet in the Worker', async () => {
  const { client } = await startWorkspace('initech')

  const created = await Promise.all(
    Array.from({ length: 50 }, (_, n) => client.customers.create({ kind: 'organization', name: `Customer ${n}` }))
  )

  expect(created.map((customer) => customer.kind === 'organization' && customer.name)).toEqual(created.map((_, n) => `Customer ${n}`))
  expect((await client.customers.list({ limit: 100 })).data).toHaveLength(50)
})

test('a key of a workspace that has no database is like a key of nobody', async () => {
  const { secretKey } = await startWorkspace('hooli')
  const { key: ofNobody } = await mintKey(secret, 'sk', 'nobody')

  const listed = async (token: string) => throughWorker(token).customers.list()
  const answers = await Promise.allSettled([listed(secretKey), listed(ofNobody)])

  expect(answers).toMatchObject([{ value: { data: [] } }, { reason: { status: 401, code: 'unauthenticated' } }])
})

test('the Worker serves the built widgets to pages of any origin, and nothing else of the build', async () => {
  const built = await worker.fetch('/widgets.js')
  const others = await Promise.all(['/manifest.json', '/chunks/missing.js', '/'].map((path) => worker.fetch(path)))

  expect(await built.text()).toBe(loader)
  expect(built.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(built.headers.get('access-control-allow-origin')).toBe('*')
  expect(others.map(({ status }) => status)).toEqual([404, 404, 404])
})

test('the Worker serves the reference and where a problem leads, under a policy that lets nothing else in', async () => {
  for (const path of ['/docs', '/docs/problems/not_found']) {
    const page = await worker.fetch(path)
    expect([path, page.status, await page.text()]).toEqual([path, 200, reference])
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; .*trusted-types 'none'$/)
    expect(page.headers.get('access-control-allow-origin')).toBe(null)
  }
  expect((await worker.fetch('/docs/problems/..%2f..%2fmanifest')).status).toBe(404)
})

test('through the Worker a storm of one visitor is refused by the platform’s counter, and others come through', async () => {
  const kit = await startKit(openRemoteWorkspaces({ template: hrana.template, admin: hrana.url }))
  const { publicKey, secretKey } = await kit.workspace('stormy')
  const post = async (token: string, address: string) => {
    const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', 'cf-connecting-ip': address }
    const request = new Request(`${baseUrl}/v1/public/forms/none/submissions`, { method: 'POST', headers, body: '{}' })
    return fetchFromWorker(request)
  }

  const storm = await Promise.all(Array.from({ length: 40 }, () => post(publicKey, '192.0.2.1')))
  const refused = storm.find(({ status }) => status === 429)

  expect(storm.filter(({ status }) => status === 404).length).toBe(submissions)
  expect(storm.filter(({ status }) => status === 429).length).toBe(40 - submissions)
  expect(refused?.headers.get('retry-after')).toBe('60')
  expect(refused?.headers.get('ratelimit')).toBe('"submissions";r=0;t=60')
  expect((await post(publicKey, '192.0.2.2')).status).toBe(404)
  expect(await throughWorker(secretKey).customers.list()).toMatchObject({ data: [] })
})

test('a job that is started through the Worker is done by its queue, though nobody asks again', async () => {
  const { client } = await startWorkspace('queued')
  const { id } = await client.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })

  const job = await client.lookups.merge('stages', 'lead', 'contacted')

  await expect.poll(async () => (await client.customers.get(id)).stage, { timeout: 10_000 }).toBe('contacted')
  expect(await client.jobs.get(job.id)).toMatchObject({ state: 'done' })
})

test('a job whose message was lost is found by the sweep', { timeout: 30_000 }, async () => {
  const { client: host, secretKey } = await startWorkspace('unlucky')
  const { id } = await host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })
  const losing = await startRealWorker({ template: hrana.template, admin: hrana.url, secret, rootKey, assets: folder, losesMessages: true })
  try {
    const client = createClient({ baseUrl, token: () => secretKey, fetch: (request) => askWorker(request, losing) })
    const job = await client.lookups.merge('stages', 'lead', 'contacted')
    expect(await client.customers.get(id)).toMatchObject({ stage: 'lead' })

    await losing.getWorker().scheduled({ cron: '*/10 * * * *', scheduledTime: new Date() })

    expect(await client.jobs.get(job.id)).toMatchObject({ state: 'done' })
    expect(await client.customers.get(id)).toMatchObject({ stage: 'contacted' })
  } finally {
    await losing.close()
  }
})
