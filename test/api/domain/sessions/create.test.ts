import { operations, type ScopeName } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

const ana = { id: 'u-17', name: 'Ana Ruiz', email: 'ana@portal.example' }

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  return { kit, host: kit.client(secretKey), store: await kit.workspaces.open('acme') }
}

test('a host that names a person gets a token for ten minutes, and what it may do', async () => {
  const { kit, host } = await startAcme()
  await host.customers.create({ kind: 'organization', name: 'Globex' })

  const session = await host.sessions.create({ user: ana })

  operations.createSession.answer.parse(session)
  expect(session.can).toEqual({
    createCustomers: true,
    editCustomers: true,
    deleteCustomers: 'responsible',
    recordEvents: true,
    configure: false,
    administer: false
  })
  expect(Math.abs(Date.parse(session.expiresAt) - Date.now() - 600_000)).toBeLessThan(5000)
  await expect(Promise.resolve(kit.client(session.token).customers.list())).resolves.toMatchObject({ total: 1 })
})

test('a filter that no token could carry is refused before anybody is stored', async () => {
  const { kit, host, store } = await startAcme()
  const named = (count: number) => ({
    field: 'stage' as const,
    op: 'in' as const,
    value: Array.from({ length: count }, (_, at) => `stage-${at}`)
  })
  const before = await digestOf(store)

  await expect(host.sessions.create({ user: ana, filter: named(1000) })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'filter', message: 'A session carries a filter of at most 4000 characters' }]
  })
  expect(await digestOf(store)).toBe(before)
  const { token } = await host.sessions.create({ user: ana, filter: named(250) })
  expect(token.length).toBeLessThan(12_000)
  expect((await kit.client(token).customers.list()).data).toEqual([])
})

test('a new user is a member who lists all; what the host says later counts, and what it leaves out stays', async () => {
  const { host, store } = await startAcme()
  const stored = async () =>
    (await store?.read([{ sql: `select name, email, caller, listing from users join access using (id)`, args: [] }]))?.[0]

  await host.sessions.create({ user: { id: 'u-17' } })
  expect(await stored()).toEqual([{ name: 'u-17', email: null, caller: 'member', listing: 'all' }])
  await host.sessions.create({ user: ana, role: 'viewer', listing: 'own' })
  expect(await stored()).toEqual([{ name: 'Ana Ruiz', email: 'ana@portal.example', caller: 'viewer', listing: 'own' }])
  await host.sessions.create({ user: { id: 'u-17' } })
  expect(await stored()).toEqual([{ name: 'Ana Ruiz', email: 'ana@portal.example', caller: 'viewer', listing: 'own' }])
})

test('the log says who was brought in, and what the host says differently since', async () => {
  const { host, store } = await startAcme()
  await host.sessions.create({ user: { id: 'u-17' } })
  await host.sessions.create({ user: ana, role: 'viewer' })

  const [logged] = (await store?.read([{ sql: `select kind, verb, before, after from changes order by seq`, args: [] }])) ?? []

  expect(logged).toEqual([
    { kind: 'user', verb: 'create', before: null, after: null },
    {
      kind: 'user',
      verb: 'update',
      before: '{"name":"u-17","email":null,"role":"member","listing":"all"}',
      after: '{"name":"Ana Ruiz","email":"ana@portal.example","role":"viewer","listing":"all"}'
    }
  ])
})

test('a person who is known already costs no write', async () => {
  const { host, store } = await startAcme()
  await host.sessions.create({ user: ana })
  const before = await digestOf(store)

  await host.sessions.create({ user: ana })

  expect(await digestOf(store)).toBe(before)
})

test('twenty pages of one new person that open together are one user', async () => {
  const { host, store } = await startAcme()

  await Promise.all(Array.from({ length: 20 }, () => host.sessions.create({ user: ana })))

  const rows = await store?.read([
    { sql: `select count(*) as total from users`, args: [] },
    { sql: `select count(*) as total from changes where kind = 'user'`, args: [] }
  ])
  expect(rows).toEqual([[{ total: 1 }], [{ total: 1 }]])
})

test('a role taken away by the next session ends those that still say more', async () => {
  const { kit, host } = await startAcme()
  const { token } = await host.sessions.create({ user: ana, role: 'manager' })

  await host.sessions.create({ user: ana, role: 'viewer' })

  await expect(Promise.resolve(kit.client(token).customers.list())).rejects.toMatchObject({ status: 401 })
})

test('a key without users:write signs people in, and neither changes what they may nor brings in more than a member', async () => {
  const { kit, host } = await startAcme()
  const keyFor = async (...scopes: ScopeName[]) => kit.client((await host.keys.create({ kind: 'secret', label: 'Desk', scopes })).key)
  const [desk, office] = [await keyFor('sessions:write'), await keyFor('sessions:write', 'users:write')]
  await host.sessions.create({ user: ana, role: 'manager', listing: 'own' })
  const before = (await host.users.list()).data

  await desk.sessions.create({ user: ana })
  await desk.sessions.create({ user: ana, role: 'manager', listing: 'own' })
  for (const asked of [{ role: 'administrator' }, { role: 'viewer' }, { listing: 'all' }] as const)
    await expect(desk.sessions.create({ user: ana, ...asked })).rejects.toMatchObject({ status: 403, code: 'forbidden' })
  for (const role of ['manager', 'administrator'] as const)
    await expect(desk.sessions.create({ user: { id: 'new' }, role })).rejects.toMatchObject({ status: 403 })

  expect((await host.users.list()).data).toEqual(before)
  await desk.sessions.create({ user: { id: 'new' }, role: 'member' })
  await desk.sessions.create({ user: { id: 'newer' }, role: 'viewer' })
  await office.sessions.create({ user: ana, role: 'administrator', listing: 'all' })
  expect((await host.users.list()).data).toMatchObject([
    { hostId: 'u-17', role: 'administrator', listing: 'all' },
    { hostId: 'new', role: 'member' },
    { hostId: 'newer', role: 'viewer' }
  ])
})

test('a suspended person gets no session, whatever the host says', async () => {
  const { host, store } = await startAcme()
  await host.sessions.create({ user: ana })
  await store?.write([{ sql: `update access set revoked = 1 where caller = 'member'`, args: [] }])

  await expect(host.sessions.create({ user: ana, role: 'administrator' })).rejects.toMatchObject({ status: 403, code: 'forbidden' })
})

test.each([
  ['origins.0', { origins: ['https://portal.example/'] }],
  ['origins.0', { origins: ['null'] }],
  ['scopes.0', { scopes: ['everything'] }],
  ['hiddenFields.0', { hiddenFields: ['id'] }],
  ['customerId', { customerId: `cus_${'0'.repeat(32)}` }]
])('a session that names %s wrongly is refused', async (path, narrowed) => {
  const { host } = await startAcme()

  const asked = host.sessions.create({ user: ana, ...(narrowed as object) })

  await expect(asked).rejects.toMatchObject({ status: 422, errors: [{ path }] })
})

test('a session for one customer is for one who is there', async () => {
  const { kit, host } = await startAcme()
  const { id } = await host.customers.create({ kind: 'person', firstName: 'Ada' })

  const { token, can } = await host.sessions.create({ user: ana, role: 'administrator', customerId: id })

  expect([can.createCustomers, can.administer]).toEqual([false, false])
  expect((await kit.client(token).customers.list()).data).toMatchObject([{ id }])
})
