import { createHmac, generateKeyPairSync } from 'node:crypto'
import { unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { purposeKey } from '@customer-kit/api/http/purpose-keys.ts'
import { mintSession } from '@customer-kit/api/http/sessions.ts'
import { expect, test } from 'vitest'
import { baseUrl, startKit, secret } from '../../support/kit.ts'

const base64url = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const session = { ...unnarrowed, workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' } as const

/** The key of the workspace's sessions: whoever forges with it must be refused for what the token says. */
async function signingKey(workspace: string) {
  const key = await purposeKey(secret, 'session', workspace)
  return (text: string, hash = 'sha256') => signWith(key, text, hash)
}

async function signWith(key: CryptoKey, text: string, hash: string) {
  if (hash === 'sha256') return Buffer.from(await crypto.subtle.sign('HMAC', key, Buffer.from(text))).toString('base64url')
  return createHmac(hash, 'any').update(text).digest('base64url')
}

const header = { alg: 'HS256', typ: 'ck-session+jwt' }
const claimsAt = (now: number) => ({
  iss: 'acme',
  aud: 'customer-kit',
  jti: '0b0f6b0e-6f6f-4a9c-8c4c-0a0b0c0d0e0f',
  sub: 'usr_1',
  role: 'viewer',
  listing: 'all',
  customerId: null,
  scopes: null,
  filter: null,
  hiddenFields: [],
  origins: [],
  iat: now,
  exp: now + 600
})

async function corpus(): Promise<Record<string, string>> {
  const now = Math.floor(Date.now() / 1000)
  const good = claimsAt(now)
  const sign = await signingKey('acme')
  const foreign = await signingKey('globex')
  const token = async (head: unknown, body: unknown, hash?: string) => {
    const text = `${base64url(head)}.${base64url(body)}`
    return `${text}.${await sign(text, hash)}`
  }
  const claims = (changed: object) => token(header, { ...good, ...changed })
  const without = (name: keyof typeof good) => token(header, Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)))
  const spelled = (from: string, to: string) => token(header, JSON.stringify(good).replace(from, to))
  const valid = await claims({})
  const [head = '', body = '', signature = ''] = valid.split('.')
  const pem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const text = `${base64url(header)}.${base64url(good)}`
  return {
    'no algorithm': `${base64url({ ...header, alg: 'none' })}.${body}.`,
    'no algorithm, capitalised': `${base64url({ ...header, alg: 'None' })}.${body}.`,
    'no algorithm with a signature': await token({ ...header, alg: 'none' }, good),
    'algorithm left out': await token({ typ: header.typ }, good),
    'HS512': await token({ ...header, alg: 'HS512' }, good, 'sha512'),
    'HS384': await token({ ...header, alg: 'HS384' }, good, 'sha384'),
    'a public key as the HMAC key': `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`,
    'a wrong key': `${text}.${createHmac('sha256', 'x'.repeat(32)).update(text).digest('base64url')}`,
    'the master secret itself as the key': `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`,
    'the key of another workspace': `${text}.${await foreign(text)}`,
    'an embedded key': await token({ ...header, jwk: { kty: 'oct', k: base64url('evil') } }, good),
    'a key id': await token({ ...header, kid: '../../secret' }, good),
    'an unknown critical header': await token({ ...header, crit: ['x'], x: 1 }, good),
    'an unencoded payload': await token({ ...header, b64: false, crit: ['b64'] }, good),
    'another type': await token({ ...header, typ: 'at+jwt' }, good),
    'no type': await token({ alg: 'HS256' }, good),
    'a header claimed twice': await token('{"alg":"none","alg":"HS256","typ":"ck-session+jwt"}', good),
    'expired': await claims({ iat: now - 700, exp: now - 100 }),
    'expiring this second': await claims({ iat: now - 600, exp: now }),
    'no expiry': await without('exp'),
    'an expiry of text': await claims({ exp: String(now + 600) }),
    'an expiry that is an object': await claims({ exp: {} }),
    'an infinite expiry': await spelled(String(now + 600), '1e400'),
    'an expiry with a fraction': await claims({ exp: now + 599.5 }),
    'living for eleven minutes': await claims({ exp: now + 660 }),
    'ending before it begins': await claims({ iat: now + 20, exp: now + 10 }),
    'issued in the future': await claims({ iat: now + 120, exp: now + 600 }),
    'not to be used yet': await claims({ nbf: now + 300 }),
    'no issue time': await without('iat'),
    'another issuer': await claims({ iss: 'globex' }),
    'an issuer that is a path': await claims({ iss: '../acme' }),
    'an issuer that is a list': await claims({ iss: ['acme'] }),
    'another audience': await claims({ aud: 'somebody-else' }),
    'no audience': await without('aud'),
    'a list of audiences': await claims({ aud: ['customer-kit'] }),
    'no subject': await without('sub'),
    'an empty subject': await claims({ sub: '' }),
    'no session id': await without('jti'),
    'a role of its own': await claims({ role: 'root' }),
    'a credential that is no role': await claims({ role: 'secretKey' }),
    'a listing of its own': await claims({ listing: 'everything' }),
    'without what narrows it': await without('filter'),
    'without its origins': await without('origins'),
    'an unknown claim': await claims({ admin: true }),
    'a claim twice': await spelled('"role":"viewer"', '"role":"viewer","role":"administrator"'),
    'a claim of the prototype': await spelled('"role"', '"__proto__":{},"role"'),
    'white space between claims': await spelled('{', '{ '),
    'a payload that is a list': await token(header, '[]'),
    'a payload that is no JSON': await token(header, 'xx'),
    'a payload that is null': await token(header, 'null'),
    'a signature with something behind it': `${valid}AA`,
    'a padded signature': `${valid}=`,
    'a signature spelled otherwise': `${head}.${body}.${signature.slice(0, -1)}${otherEnding(signature.slice(-1))}`,
    'no signature': `${head}.${body}.`,
    'a signature cut short': valid.slice(0, -4),
    'a changed payload': `${head}.${base64url({ ...good, role: 'administrator' })}.${signature}`,
    'four parts': `${valid}.x`,
    'five parts': `${valid}.x.y`,
    'nothing': '',
    'dots': '..',
    'a very long one': 'a'.repeat(10_000)
  }
}

/** The last letter carries two bits that no byte holds: other letters decode to the same bytes. */
function otherEnding(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return letters[letters.indexOf(letter) ^ 1] ?? ''
}

async function askWith(fetch: (request: Request) => Promise<Response> | Response, token: string) {
  const response = await fetch(new Request(`${baseUrl}/v1/customers`, { headers: { authorization: `Bearer ${token}` } }))
  return response.status
}

test('of every token that could be forged or bent, none is let in', async () => {
  const kit = await startKit()
  await kit.workspace('acme')
  await kit.session(session)
  const tokens = Object.entries(await corpus())

  expect(tokens.length).toBeGreaterThan(50)
  for (const [name, token] of tokens) expect(await askWith(kit.fetch, token), name).toBe(401)
})

test('the same claims, bent in nothing, are let in', async () => {
  const kit = await startKit()
  await kit.workspace('acme')
  await kit.session(session)
  const text = `${base64url(header)}.${base64url(claimsAt(Math.floor(Date.now() / 1000)))}`

  expect(await askWith(kit.fetch, `${text}.${await (await signingKey('acme'))(text)}`)).toBe(200)
})

test('a session lives for ten minutes and not a second longer', async () => {
  const kit = await startKit()
  await kit.workspace('acme')
  await kit.session(session)
  const ago = (seconds: number) => mintSession(secret, session, new Date(Date.now() - seconds * 1000))

  expect(await askWith(kit.fetch, await ago(590))).toBe(200)
  expect(await askWith(kit.fetch, await ago(601))).toBe(401)
})

test.each([
  ['a role beyond the row', { role: 'administrator' }],
  ['a listing beyond the row', { listing: 'all' }]
] as const)('a session that was minted with %s is over when the row says less', async (_, more) => {
  const kit = await startKit()
  await kit.workspace('acme')
  const token = await mintSession(secret, { ...session, listing: 'own', ...more }, new Date())
  await kit.session({ ...session, listing: 'own' })

  expect(await askWith(kit.fetch, token)).toBe(401)
})
