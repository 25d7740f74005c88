import { createTestKit } from '@customer-kit/api/testing/index.ts'
import type { Client } from '@customer-kit/sdk'
import { expect, onTestFinished, test } from 'vitest'
import { countOf } from '../../support/digest.ts'
import { baseUrl, startKit } from '../../support/kit.ts'

const portal = 'https://portal.example'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const ways: Record<string, (origins: string[]) => PromiseLike<unknown>> = {
    'a session': (origins) => host.sessions.create({ user: { id: 'u-1' }, origins }),
    'a public key': (origins) => host.keys.create({ kind: 'public', label: 'Booking', origins })
  }
  return { kit, host, ways, store: await kit.workspaces.open('acme') }
}

test.each([
  portal,
  'http://portal.example',
  'https://portal.example:8443',
  'http://localhost:5173',
  'http://127.0.0.1:8080',
  'http://[::1]:3000',
  // As a browser writes the host of https://münchen.example.
  'https://xn--mnchen-3ya.example',
  'https://portal.example.'
])('%s is an origin that a session and a public key can be made for', async (origin) => {
  const { ways } = await startAcme()

  for (const make of Object.values(ways)) await expect(Promise.resolve(make([origin]))).resolves.toHaveProperty('expiresAt')
})

test.each([
  'portal.example',
  '//portal.example',
  'https://',
  `${portal}/`,
  `${portal}/customers`,
  `${portal}?page=1`,
  `${portal}#top`,
  'https://portal.example:443',
  'http://portal.example:80',
  'https://portal.example:08443',
  'HTTPS://portal.example',
  'https://Portal.example',
  'https://münchen.example',
  'https://portal。example',
  'https://ana@portal.example',
  'https://portal.example\\@evil.example',
  'http://0x7f.1',
  'http://2130706433',
  '*',
  'https://*',
  'https://*.portal.example',
  'null',
  'file://',
  'file:///srv/portal.html',
  'blob:https://portal.example',
  'chrome-extension://abcdefghijklmnop',
  'javascript://portal.example',
  'ws://portal.example',
  `${portal} https://evil.example`,
  `${portal},https://evil.example`
])('%s is none, because no page would ever send it or every page could, and is refused at its place', async (origin) => {
  const { ways } = await startAcme()

  for (const [name, make] of Object.entries(ways))
    await expect(Promise.resolve(make([portal, origin])), name).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'origins.1', message: 'Write it like https://portal.example' }]
    })
})

const foreign: Record<string, string> = {
  'another port': 'https://portal.example:8443',
  'the port that a browser leaves out': 'https://portal.example:443',
  'no TLS': 'http://portal.example',
  'another case': 'https://Portal.example',
  'another case of the scheme': 'HTTPS://portal.example',
  'a dot at the end': 'https://portal.example.',
  'a slash at the end': 'https://portal.example/',
  'a path': 'https://portal.example/customers',
  'its name as a beginning': 'https://portal.example.evil.example',
  'its name as an ending': 'https://evil-portal.example',
  'a domain below it': 'https://www.portal.example',
  'the domain above it': 'https://example',
  'its name as a user': 'https://portal.example@evil.example',
  'its name as a question': 'https://evil.example?https://portal.example',
  'its name as a fragment': 'https://evil.example#https://portal.example',
  'a letter that looks the same': 'https://xn--prtal-kqe.example',
  'a NUL in an escape': 'https://portal.example%00.evil.example',
  'two at once': 'https://portal.example, https://evil.example',
  'two at once, the other way round': 'https://evil.example https://portal.example',
  'a sandboxed frame': 'null',
  'a file': 'file://',
  'a blob of it': 'blob:https://portal.example',
  'an extension': 'chrome-extension://abcdefghijklmnop',
  'a star': '*',
  'nothing': ''
}

/** Asks as a page would, and says what came: the status, who may read it, and how many customers there are then. */
async function askFrom(
  { kit, store }: Awaited<ReturnType<typeof startAcme>>,
  token: string,
  origin: string | null,
  path: string,
  body: object
) {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', ...(origin !== null && { origin }) }
  const response = await kit.fetch(new Request(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) }))
  return [response.status, response.headers.get('access-control-allow-origin'), await countOf(store, 'customers')]
}

const asking = {
  'a session': { path: '/v1/customers', body: { kind: 'person', firstName: 'Ada' }, ok: 201 },
  'a public key': { path: '/v1/public/forms/booking/submissions', body: { values: { email: 'ada@example.com' } }, ok: 201 }
} as const

async function tokenFor(host: Client, who: keyof typeof asking, origins: string[]) {
  await host.forms.put('booking', {
    title: 'Book',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email' }],
    confirmation: { title: 'Thank you', text: 'We call you.' }
  })
  if (who === 'a session') return (await host.sessions.create({ user: { id: 'u-1' }, origins })).token
  return (await host.keys.create({ kind: 'public', label: 'Booking', ...(origins.length > 0 && { origins }) })).key
}

test.each(['a session', 'a public key'] as const)(
  '%s for one page is refused on every other, who reads nothing and does nothing',
  async (who) => {
    const acme = await startAcme()
    const { path, body, ok } = asking[who]
    const token = await tokenFor(acme.host, who, ['https://other.example', portal])

    const said: Record<string, unknown> = {}
    for (const [name, origin] of Object.entries(foreign)) said[name] = await askFrom(acme, token, origin, path, body)

    expect(said).toEqual(Object.fromEntries(Object.keys(foreign).map((name) => [name, [403, null, 0]])))
    expect(await askFrom(acme, token, portal, path, body)).toEqual([ok, portal, 1])
  }
)

test('a session asks from a server too, where there is no page; a public key that is for pages does not', async () => {
  const acme = await startAcme()
  const ask = async (who: keyof typeof asking) => {
    const { path, body } = asking[who]
    return askFrom(acme, await tokenFor(acme.host, who, [portal]), null, path, body)
  }

  expect(await ask('a session')).toEqual([201, null, 1])
  expect(await ask('a public key')).toEqual([403, null, 1])
})

test('a public key for any page works on all that have a name, and a secret key on none', async () => {
  const acme = await startAcme()
  const { path, body } = asking['a public key']
  const key = await tokenFor(acme.host, 'a public key', [])
  const secretKey = (await acme.host.keys.create({ kind: 'secret', label: 'In a page by mistake' })).key

  for (const origin of [portal, 'http://localhost:5173', 'file://'])
    expect((await askFrom(acme, key, origin, path, body)).slice(0, 2), origin).toEqual([201, origin])
  expect((await askFrom(acme, key, 'null', path, body)).slice(0, 2)).toEqual([403, null])
  for (const origin of [portal, 'http://localhost:5173', 'file://', 'null', ''])
    expect((await askFrom(acme, secretKey, origin, '/v1/customers', asking['a session'].body)).slice(0, 2), origin).toEqual([403, null])
})

test('a host in the letters of its people is the same in the letters of the network, which is what browsers send', async () => {
  const acme = await startAcme()
  const { origin } = new URL('https://MÜNCHEN.example:443/kunden')
  const { path, body } = asking['a session']
  const token = await tokenFor(acme.host, 'a session', [origin])

  expect(origin).toBe('https://xn--mnchen-3ya.example')
  expect(await askFrom(acme, token, 'https://xn--mnchen-3ya.example', path, body)).toEqual([201, origin, 1])
  expect(await askFrom(acme, token, 'https://munchen.example', path, body)).toEqual([403, null, 1])
})

test('a session that was let in a moment ago is over with its last second', async () => {
  const kit = await createTestKit({ now: '2027-03-31T09:00:00.000Z' })
  onTestFinished(() => kit.close())
  const { token, expiresAt } = await kit.client.sessions.create({ user: { id: 'u-1' } })
  const ask = async () => {
    const response = await kit.fetch(new Request(`${kit.baseUrl}/v1/customers`, { headers: { authorization: `Bearer ${token}` } }))
    return response.status
  }

  expect(expiresAt).toBe('2027-03-31T09:10:00.000Z')
  expect(await ask()).toBe(200)
  kit.clock.set('2027-03-31T09:09:59.999Z')
  expect(await ask()).toBe(200)
  kit.clock.set('2027-03-31T09:10:00.000Z')
  expect(await ask()).toBe(401)
})
