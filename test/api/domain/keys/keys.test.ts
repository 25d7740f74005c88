import { type NewKey } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { digestOf } from '../../../support/digest.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { rootKey, secret, startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  return { kit, host: kit.client(secretKey), store: await kit.workspaces.open('acme') }
}

test('a key is told once, works, and is never shown or stored again', async () => {
  const { kit, host, store } = await startAcme()

  const minted = await host.keys.create({ kind: 'secret', label: 'Nightly import', expiresAt: '2099-01-01T00:00:00.000Z' })

  operations.createKey.answer.parse(minted)
  const { key, ...shown } = minted
  expect(shown).toMatchObject({
    label: 'Nightly import',
    hint: key.slice(-4),
    origins: null,
    scopes: null,
    expiresAt: '2099-01-01T00:00:00.000Z'
  })
  await expect(Promise.resolve(kit.client(key).customers.list())).resolves.toMatchObject({ total: 0 })
  const list = await host.keys.list()
  operations.listKeys.answer.parse(list)
  expect(list.data).toEqual([{ ...shown, lastUsedOn: new Date().toISOString().slice(0, 10) }])
  expect(await digestOf(store)).not.toContain(key.slice(-64))
})

test('the log names who made a key and who took it away, and nothing of the key', async () => {
  const { host, store } = await startAcme()
  const { id } = await host.keys.create({ kind: 'secret', label: 'Nightly import' })
  await host.keys.revoke(id)

  const [logged] = (await store?.read([{ sql: `select kind, id, verb, before, after from changes order by seq`, args: [] }])) ?? []

  expect(logged).toEqual([
    { kind: 'key', id, verb: 'create', before: null, after: null },
    { kind: 'key', id, verb: 'delete', before: null, after: null }
  ])
})

test('a revoked key is refused from the next request on, and is listed no more', async () => {
  const { kit, host } = await startAcme()
  const { id, key } = await host.keys.create({ kind: 'secret', label: 'Nightly import' })
  const revoked = kit.client(key)
  await revoked.bootstrap.get()

  await host.keys.revoke(id)

  await expect(revoked.bootstrap.get()).rejects.toMatchObject({ status: 401 })
  await expect(revoked.customers.create({ kind: 'person', firstName: 'Ada' })).rejects.toMatchObject({ status: 401 })
  expect((await host.keys.list()).data).toEqual([])
  await expect(host.keys.revoke(id)).rejects.toMatchObject({ status: 404 })
})

test('a key that is bent anywhere is none', async () => {
  const { kit, host } = await startAcme()
  await kit.workspace('globex')
  const { key } = await host.keys.create({ kind: 'secret', label: 'Nightly import' })
  const another = key.endsWith('0') ? '1' : '0'
  const [random = '', mac = ''] = [key.slice(-96, -64), key.slice(-64)]

  for (const bent of [
    'ck_',
    key.slice(0, -1),
    `${key}0`,
    key.slice(0, -1) + another,
    key.replace('ck_sk_acme_', 'ck_pk_acme_'),
    key.replace('ck_sk_acme_', 'ck_sk_globex_'),
    key.replace('ck_sk_acme_', 'ck_sk_../acme_'),
    key.replace('ck_sk_acme_', 'ck_sk_-_'),
    `ck_sk_acme_${mac.slice(0, 32)}${mac}`,
    `ck_sk_acme_${random}${mac.toUpperCase()}`
  ])
    await expect(kit.client(bent).bootstrap.get(), bent).rejects.toMatchObject({ status: 401 })
})

test('a key of a workspace that is not there is none, and the root key is none of any workspace', async () => {
  const { kit } = await startAcme()
  const { key } = await mintKey(secret, 'sk', 'nowhere')

  await expect(kit.client(key).bootstrap.get()).rejects.toMatchObject({ status: 401 })
  await expect(kit.client(rootKey).bootstrap.get()).rejects.toMatchObject({ status: 403 })
})

test('a restricted key does what it is for and nothing else, and a page learns as much', async () => {
  const { kit, host } = await startAcme()
  const { key } = await host.keys.create({ kind: 'secret', label: 'Reports', scopes: ['customers:read'] })
  const reports = kit.client(key)

  await expect(Promise.resolve(reports.customers.list())).resolves.toMatchObject({ total: 0 })
  await expect(reports.customers.create({ kind: 'person', firstName: 'Ada' })).rejects.toMatchObject({ status: 403 })
  await expect(reports.keys.list()).rejects.toMatchObject({ status: 403 })
  expect((await reports.bootstrap.get()).can).toEqual({
    createCustomers: false,
    editCustomers: false,
    deleteCustomers: 'none',
    recordEvents: false,
    configure: false,
    administer: false
  })
})

test('nobody gives away what they may not do: keys and sessions stay within the scopes of their maker', async () => {
  const { kit, host } = await startAcme()
  const made = await host.keys.create({ kind: 'secret', label: 'Desk', scopes: ['keys:write', 'sessions:write', 'customers:read'] })
  const desk = kit.client(made.key)

  await expect(desk.keys.create({ kind: 'secret', label: 'More', scopes: ['customers:write'] })).rejects.toMatchObject({ status: 403 })
  await expect(desk.keys.create({ kind: 'secret', label: 'All' })).resolves.toMatchObject({
    scopes: ['keys:write', 'sessions:write', 'customers:read']
  })
  await expect(desk.sessions.create({ user: { id: 'u-1' }, scopes: ['customers:write'] })).rejects.toMatchObject({ status: 403 })
  await host.sessions.create({ user: { id: 'u-1' }, role: 'administrator' })
  const session = await desk.sessions.create({ user: { id: 'u-1' } })
  const page = kit.client(session.token)
  await expect(Promise.resolve(page.customers.list())).resolves.toMatchObject({ total: 0 })
  await expect(page.customers.create({ kind: 'person', firstName: 'Ada' })).rejects.toMatchObject({ status: 403 })
  await expect(page.me()).resolves.toMatchObject({ can: session.can })
  expect(session.can.administer).toBe(false)
})

test.each([
  ['for one customer', { customerId: true }],
  ['for some customers', { filter: { field: 'stage', op: 'eq', value: 'lead' } as const }],
  ['without some fields', { hiddenFields: ['notes'] as const }]
])('a session %s cannot make itself a key that sees more', async (_, narrowed) => {
  const { kit, host } = await startAcme()
  const customer = await host.customers.create({ kind: 'person', firstName: 'Ada' })
  const { token, can } = await host.sessions.create({
    user: { id: 'u-1' },
    role: 'administrator',
    ...(narrowed as object),
    ...('customerId' in narrowed && { customerId: customer.id })
  })
  const page = kit.client(token)

  await expect(page.keys.create({ kind: 'secret', label: 'All' })).rejects.toMatchObject({ status: 403 })
  await expect(page.keys.list()).rejects.toMatchObject({ status: 403 })
  expect(can.administer).toBe(false)
})

test.each(['own', 'all-except-private'] as const)('a session that lists %s makes no secret key, which would list all', async (listing) => {
  const { kit, host } = await startAcme()
  const { token } = await host.sessions.create({ user: { id: 'u-1' }, role: 'administrator', listing })
  const page = kit.client(token)

  const secretKey = page.keys.create({ kind: 'secret', label: 'All' })
  await expect(secretKey).rejects.toMatchObject({ status: 403, code: 'forbidden' })
  const publicKey = page.keys.create({ kind: 'public', label: 'Booking', origins: ['https://book.example'] })
  await expect(publicKey).resolves.toMatchObject({ kind: 'public' })
})

test.each<[string, NewKey | object]>([
  ['origins', { kind: 'secret', label: 'x', origins: ['https://portal.example'] }],
  ['origins.0', { kind: 'public', label: 'x', origins: ['portal.example'] }],
  ['origins', { kind: 'public', label: 'x', origins: [] }],
  ['scopes.0', { kind: 'secret', label: 'x', scopes: ['everything'] }],
  ['label', { kind: 'secret', label: '' }],
  ['expiresAt', { kind: 'secret', label: 'x', expiresAt: 'tomorrow' }],
  ['expiresAt', { kind: 'secret', label: 'x', expiresAt: '2020-01-01T00:00:00.000Z' }]
])('a key that is wrong at %s is refused', async (path, key) => {
  const { host } = await startAcme()

  await expect(host.keys.create(key as NewKey)).rejects.toMatchObject({ status: 422, errors: [{ path }] })
})
