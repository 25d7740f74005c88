import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { baseUrl, rootKey, secret, startKit } from '../../support/kit.ts'

const portal = 'https://portal.example'
const evil = 'https://evil.example'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const viewer = { workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' } as const
  const booking = await mintKey(secret, 'pk', 'acme')
  await (await kit.workspaces.open('acme'))?.write([grantAccess(booking.id, 'publicKey', 'all', [portal])])
  const tokens = {
    'a session of the portal': await kit.session({ ...viewer, origins: [portal] }),
    'a session of any page': await kit.session(viewer),
    'a public key of the portal': booking.key,
    'a secret key': secretKey,
    'the root key': rootKey,
    'a bent token': 'eyJhbGciOiJub25lIn0.e30.'
  }
  const ask = async (token: keyof typeof tokens, origin: string, path = '/v1/customers', init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${tokens[token]}`, origin, ...init.headers }
    const { status, headers: answered } = await kit.fetch(new Request(baseUrl + path, { ...init, headers }))
    return [status, answered.get('access-control-allow-origin'), answered.get('vary')]
  }
  return { kit, ask }
}

test('a page reads the answers of a credential that lists it', async () => {
  const { ask } = await startAcme()

  expect(await ask('a session of the portal', portal)).toEqual([200, portal, 'Origin'])
  expect(await ask('a session of any page', evil)).toEqual([200, evil, 'Origin'])
  expect(await ask('a public key of the portal', portal, '/v1/public/forms/nowhere')).toEqual([404, portal, 'Origin'])
})

test('a page reads why its request was refused, where its credential lists it', async () => {
  const { ask } = await startAcme()
  const malformed = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }

  expect(await ask('a session of the portal', portal, '/v1/customers?limit=0')).toEqual([422, portal, 'Origin'])
  expect(await ask('a session of the portal', portal, '/v1/customers', malformed)).toEqual([403, portal, 'Origin'])
  expect(await ask('a public key of the portal', portal, '/v1/public/forms/nowhere/submissions', malformed)).toEqual([
    400,
    portal,
    'Origin'
  ])
})

test('what everybody is told, every page reads; what the root key does, no page', async () => {
  const { kit, ask } = await startAcme()
  const making = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"globex"}' }

  expect(await ask('a bent token', evil, '/v1/openapi.json')).toEqual([200, evil, 'Origin'])
  expect((await kit.fetch(new Request(`${baseUrl}/v1/openapi.json`))).headers.get('access-control-allow-origin')).toBeNull()
  expect(await ask('the root key', portal, '/v1/workspaces', making)).toEqual([403, null, 'Origin'])
  expect(await ask('a secret key', portal, '/v1/workspaces', making)).toEqual([403, null, 'Origin'])
  expect(await kit.workspaces.open('globex')).toBeUndefined()
})

test('a page reads the headers that the SDK goes by', async () => {
  const { kit } = await startAcme()
  const headers = {
    authorization: `Bearer ${await kit.session({ workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' })}`,
    origin: portal
  }

  const { headers: answered } = await kit.fetch(new Request(`${baseUrl}/v1/customers`, { headers }))

  const exposed = answered.get('access-control-expose-headers')?.split(', ')
  expect(exposed).toEqual(['ETag', 'Location', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'])
})

test('who asks what is allowed and is no page is told nothing of pages', async () => {
  const { kit } = await startAcme()

  const { status, headers } = await kit.fetch(new Request(`${baseUrl}/v1/customers`, { method: 'OPTIONS' }))

  expect([status, headers.get('allow'), headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS, POST', null])
})

test('a page that a known credential does not list is refused and reads nothing', async () => {
  const { ask } = await startAcme()

  expect(await ask('a session of the portal', evil)).toEqual([403, null, 'Origin'])
  expect(await ask('a session of the portal', 'null')).toEqual([403, null, 'Origin'])
  expect(await ask('a public key of the portal', evil, '/v1/public/forms/nowhere')).toEqual([403, null, 'Origin'])
  expect(await ask('a public key of the portal', `${portal}.evil.example`, '/v1/public/forms/nowhere?x=1')).toEqual([403, null, 'Origin'])
  expect(await ask('a secret key', portal)).toEqual([403, null, 'Origin'])
})

test('a page can always read that its credential is over, or it would take it for an outage', async () => {
  const { ask } = await startAcme()

  expect(await ask('a bent token', evil)).toEqual([401, evil, 'Origin'])
})

test('a page can read that we failed even where nobody could look up whether its credential lists it', async () => {
  const { kit, ask } = await startAcme()
  await (await kit.workspaces.open('acme'))?.write([sql`alter table access rename to lost`])

  expect(await ask('a public key of the portal', portal, '/v1/public/forms/nowhere')).toEqual([500, portal, 'Origin'])
})

test('a preflight is answered to any page, for two hours, and names what the SDK sends', async () => {
  const { kit } = await startAcme()
  const headers = { 'origin': evil, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization,if-match' }

  const { status, headers: answered } = await kit.fetch(new Request(`${baseUrl}/v1/customers/any`, { method: 'OPTIONS', headers }))

  expect([status, answered.get('access-control-allow-origin'), answered.get('vary')]).toEqual([204, evil, 'Origin'])
  expect(answered.get('access-control-max-age')).toBe('7200')
  expect(answered.get('access-control-allow-credentials')).toBeNull()
  for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']) expect(answered.get('access-control-allow-methods')).toContain(method)
  for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'])
    expect(answered.get('access-control-allow-headers')).toContain(name)
})

test.each(['/v1/customers', '/v1/nowhere', '/healthz', '/v1/openapi.json'])(
  'the answer of %s is not to be sniffed, kept or referred to',
  async (path) => {
    const { kit } = await startAcme()

    const { headers } = await kit.fetch(new Request(baseUrl + path))

    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  }
)
