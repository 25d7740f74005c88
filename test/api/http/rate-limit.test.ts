import { type Limits, tokenBuckets } from '@customer-kit/api/domain/limits.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { operations, type Problem } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { digestOf } from '../../support/digest.ts'
import { startDoors } from '../../support/door.ts'
import { createApp } from '../../support/heard-app.ts'
import { overhear } from '../../support/held/exchange.ts'
import { undescribed } from '../../support/held/undescribed.ts'
import { baseUrl, rootKey, secret, startKit, userId } from '../../support/kit.ts'

const plenty: Limits = {
  reads: { quota: 1000, seconds: 60 },
  writes: { quota: 1000, seconds: 60 },
  submissions: { quota: 1000, seconds: 60 }
}

/** The API with so much for each caller, on a clock that only a test moves. `opened` counts the databases that were asked for. */
async function startLimited(limits: Partial<Limits>) {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const clock = { now: Date.now(), opened: 0 }
  const now = () => new Date(clock.now)
  const workspaces = { ...kit.workspaces, open: (name: string) => (clock.opened++, kit.workspaces.open(name)) }
  const app = createApp({
    secret,
    rootKey,
    workspaces,
    now,
    newId,
    limiter: tokenBuckets({ ...plenty, ...limits }, now),
    addressOf: (_, bindings) => (bindings as { address: string }).address
  })
  const fetch = (request: Request, address = '192.0.2.1') => app.fetch(request, { address })
  const ask = (token: string, path: string, { address, ...init }: RequestInit & { address?: string } = {}) =>
    Promise.resolve(
      fetch(new Request(baseUrl + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } }), address)
    )
  return { kit, secretKey, publicKey, clock, fetch, ask, store: await kit.workspaces.open('acme') }
}

const statusesOf = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status)

test('every operation says how its caller stands', async () => {
  const { kit, fetch, secretKey, publicKey } = await startLimited({})
  const session = await kit.session({ workspace: 'acme', user: userId('a'), role: 'administrator', listing: 'all' })

  for (const name of operationNames) {
    const { callers } = operations[name]
    const has = (caller: string) => Array.isArray(callers) && callers.includes(caller)
    const token = callers === 'rootKey' ? rootKey : has('secretKey') ? secretKey : has('publicKey') ? publicKey : session
    const request = requestFor(name, await asks[name](kit.client(secretKey)), { authorization: `Bearer ${token}` })
    const { response, exchange } = await overhear(request, (heard) => fetch(heard))

    expect(response.ok, name).toBe(true)
    expect(response.headers.get('ratelimit-policy'), name).toMatch(/^"(reads|writes|submissions)";q=1000;w=60$/)
    expect(response.headers.get('ratelimit'), name).toMatch(/^"(reads|writes|submissions)";r=9\d\d;t=\d+$/)
    expect(undescribed(exchange), name).toEqual([])
  }
})

test('looking, changing and what visitors send are counted apart', async () => {
  const { ask, secretKey, publicKey } = await startLimited({})
  const json = { 'content-type': 'application/json' }
  const standings = [
    await ask(secretKey, '/v1/customers'),
    await ask(secretKey, '/v1/customers'),
    await ask(secretKey, '/v1/customers', { method: 'POST', headers: json, body: '{"kind":"person","firstName":"Ada"}' }),
    await ask(publicKey, '/v1/public/forms/none/submissions', { method: 'POST', headers: json, body: '{}' })
  ]

  expect(standings.map(({ headers }) => headers.get('ratelimit'))).toEqual([
    '"reads";r=999;t=1',
    '"reads";r=998;t=1',
    '"writes";r=999;t=1',
    '"submissions";r=999;t=1'
  ])
})

test('whoever has had their share is told when to come again, and then they may', async () => {
  const { ask, secretKey, clock } = await startLimited({ reads: { quota: 3, seconds: 60 } })

  expect(await statusesOf([1, 2, 3].map(() => ask(secretKey, '/v1/customers')))).toEqual([200, 200, 200])
  const refused = await ask(secretKey, '/v1/customers')
  const problem = (await refused.json()) as Problem

  expect([refused.status, problem.code, refused.headers.get('retry-after')]).toEqual([429, 'rate_limited', '20'])
  expect(refused.headers.get('ratelimit-policy')).toBe('"reads";q=3;w=60')
  expect(refused.headers.get('ratelimit')).toBe('"reads";r=0;t=60')
  clock.now += 19_000
  expect((await ask(secretKey, '/v1/customers')).status).toBe(429)
  clock.now += 1_000
  expect(await statusesOf([ask(secretKey, '/v1/customers'), ask(secretKey, '/v1/customers')])).toEqual([200, 429])
  clock.now += 3_600_000
  expect(await statusesOf([1, 2, 3, 4].map(() => ask(secretKey, '/v1/customers')))).toEqual([200, 200, 200, 429])
})

test('the storm of one caller is nobody else’s', async () => {
  const { kit, ask, secretKey } = await startLimited({ reads: { quota: 2, seconds: 60 } })
  const ana = await kit.session({ workspace: 'acme', user: userId('ana'), role: 'viewer', listing: 'all' })
  const ben = await kit.session({ workspace: 'acme', user: userId('ben'), role: 'viewer', listing: 'all' })
  const { secretKey: foreign } = await kit.workspace('globex')

  await Promise.all(Array.from({ length: 50 }, () => ask(ana, '/v1/customers')))

  expect(await statusesOf([ana, ben, secretKey, foreign].map((token) => ask(token, '/v1/customers')))).toEqual([429, 200, 200, 200])
})

test('of one public key each visitor has a share, and claims of where they come from are not believed', async () => {
  const { ask, publicKey } = await startLimited({ submissions: { quota: 1, seconds: 60 } })
  const post = (address: string, headers: Record<string, string> = {}) =>
    ask(publicKey, '/v1/public/forms/none/submissions', {
      method: 'POST',
      address,
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers }
    })

  expect(await statusesOf([post('192.0.2.1'), post('192.0.2.1'), post('192.0.2.2')])).toEqual([404, 429, 404])
  expect((await post('192.0.2.1', { 'x-forwarded-for': '192.0.2.9', 'cf-connecting-ip': '192.0.2.9' })).status).toBe(429)
})

test('a refused request opens no database and changes nothing', async () => {
  const { kit, ask, secretKey, clock, store } = await startLimited({ writes: { quota: 1, seconds: 60 } })
  const create = () =>
    ask(secretKey, '/v1/customers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"kind":"person"}' })
  await create()
  const before = await digestOf(store)
  clock.opened = 0

  expect(new Set(await statusesOf(Array.from({ length: 20 }, create)))).toEqual(new Set([429]))

  expect([clock.opened, await digestOf(store)]).toEqual([0, before])
  expect(kit.leaks).toEqual([])
})

test('what is not proven is not counted for anybody', async () => {
  const { ask, secretKey } = await startLimited({ reads: { quota: 1, seconds: 60 } })
  const forged = secretKey.slice(0, -1) + (secretKey.endsWith('0') ? '1' : '0')

  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(forged, '/v1/customers')))

  expect(answers.map(({ status, headers }) => [status, headers.get('ratelimit')])).toEqual(answers.map(() => [401, null]))
  expect((await ask(secretKey, '/v1/customers')).status).toBe(200)
})

test('a page reads that it must come again later, and when', async () => {
  const { kit, ask } = await startLimited({ reads: { quota: 1, seconds: 60 } })
  const origin = 'https://portal.example'
  const session = await kit.session({ workspace: 'acme', user: userId('ana'), role: 'viewer', listing: 'all', origins: [origin] })

  const [, refused] = [
    await ask(session, '/v1/customers', { headers: { origin } }),
    await ask(session, '/v1/customers', { headers: { origin } })
  ]

  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([429, origin])
  for (const name of ['RateLimit', 'RateLimit-Policy', 'Retry-After'])
    expect(refused.headers.get('access-control-expose-headers')?.split(', ')).toContain(name)
})

test('the server on Node counts by the socket, and by the header of a proxy only where it is told to', async () => {
  const limits = { CUSTOMER_KIT_LIMITS: 'reads=2', CUSTOMER_KIT_SECRET: secret }
  const statuses = async (env: Record<string, string>) => {
    const doors = startDoors({ ...limits, ...env })
    const { publicKey } = JSON.parse((await doors.cli('create', 'acme')).said) as { publicKey: string }
    const url = await doors.server()
    const ask = async (claims: string) => {
      const headers = { 'authorization': `Bearer ${publicKey}`, 'x-forwarded-for': claims }
      return (await fetch(`${url}/v1/public/forms/none`, { headers })).status
    }
    return [await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.3'), await ask('192.0.2.9, 192.0.2.3')]
  }

  expect(await statuses({})).toEqual([404, 404, 429, 429])
  expect(await statuses({ CUSTOMER_KIT_ADDRESS_HEADER: 'x-forwarded-for' })).toEqual([404, 404, 404, 404])
})

test('limits that cannot be read stop the server before it begins', async () => {
  const doors = startDoors({ CUSTOMER_KIT_LIMITS: 'reads=many' })

  await expect(doors.server()).rejects.toThrow('write it like reads=6000,writes=3000,submissions=60')
})
