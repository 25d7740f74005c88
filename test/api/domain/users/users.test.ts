import { sql } from '@customer-kit/api/store/sql.ts'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const signIn = async (id: string, asked: object = {}) => {
    const { token } = await host.sessions.create({ user: { id }, ...asked })
    return kit.client(token)
  }
  const userCalled = async (name: string) => (await host.users.list()).data.find((user) => user.name === name)?.id ?? ''
  return { kit, host, signIn, userCalled, store: await kit.workspaces.open('acme') }
}

test('users are listed by name, page by page', async () => {
  const { host, signIn } = await startAcme()
  for (const name of ['Cleo', 'Ana', 'Ben']) await signIn(name)

  const first = await host.users.list({ limit: 2 })
  const second = await host.users.list({ limit: 2, cursor: first.nextCursor ?? '' })

  operations.listUsers.answer.parse(first)
  expect(
    [...first.data, ...second.data].map(({ name, hostId, role, listing, suspended }) => [name, hostId, role, listing, suspended])
  ).toEqual([
    ['Ana', 'Ana', 'member', 'all', false],
    ['Ben', 'Ben', 'member', 'all', false],
    ['Cleo', 'Cleo', 'member', 'all', false]
  ])
  expect(first.total).toBe(3)
})

test.each([
  ['another role', { role: 'manager' as const }],
  ['a lesser role', { role: 'viewer' as const }],
  ['another listing', { listing: 'own' as const }],
  ['a suspension', { suspended: true }]
])('%s ends the sessions of that user at once, and nobody else’s', async (_, patch) => {
  const { host, signIn, userCalled } = await startAcme()
  const [ana, ben] = [await signIn('Ana'), await signIn('Ben')]
  await ana.me()

  const changed = await host.users.update(await userCalled('Ana'), patch)

  operations.updateUser.answer.parse(changed)
  expect(changed).toMatchObject({ name: 'Ana', ...patch })
  await expect(ana.me()).rejects.toMatchObject({ status: 401 })
  await expect(ana.customers.create({ kind: 'person', firstName: 'Ada' })).rejects.toMatchObject({ status: 401 })
  await expect(ben.me()).resolves.toMatchObject({ name: 'Ben' })
})

test('the next session works at once, within the new rights', async () => {
  const { host, signIn, userCalled } = await startAcme()
  await signIn('Ana', { role: 'administrator' })

  await host.users.update(await userCalled('Ana'), { role: 'viewer', listing: 'own' })

  expect(await (await signIn('Ana')).me()).toMatchObject({ role: 'viewer', listing: 'own', can: { editCustomers: false } })
})

test('a suspended user gets no session until the suspension is lifted, and the old sessions stay over', async () => {
  const { host, signIn, userCalled } = await startAcme()
  const before = await signIn('Ana')
  const id = await userCalled('Ana')
  await host.users.update(id, { suspended: true })

  await expect(signIn('Ana')).rejects.toMatchObject({ status: 403 })
  expect((await host.bootstrap.get()).users).toEqual([])
  await host.users.update(id, { suspended: false })

  await expect((await signIn('Ana')).me()).resolves.toMatchObject({ name: 'Ana' })
  await expect(before.me()).rejects.toMatchObject({ status: 401 })
})

test('a change that changes nothing leaves no trace and ends no session; one that does is in the log', async () => {
  const { host, signIn, userCalled, store } = await startAcme()
  const ana = await signIn('Ana')
  const id = await userCalled('Ana')
  const before = await digestOf(store)

  await host.users.update(id, { role: 'member', suspended: false })

  expect(await digestOf(store)).toBe(before)
  await expect(ana.me()).resolves.toMatchObject({ id })
  await host.users.update(id, { role: 'manager', suspended: false })
  const [logged] = (await store?.read([sql`select kind, id, before, after from changes where verb = 'update'`])) ?? []
  expect(logged).toEqual([{ kind: 'user', id, before: '{"role":"member"}', after: '{"role":"manager"}' }])
})

test('an administrator who does not list all lets nobody list more than they do, themselves least of all', async () => {
  const { host, signIn, userCalled } = await startAcme()
  const ana = await signIn('Ana', { role: 'administrator', listing: 'all-except-private' })
  await signIn('Ben', { listing: 'own' })
  await signIn('Cleo')
  const [self, ben, cleo] = [await userCalled('Ana'), await userCalled('Ben'), await userCalled('Cleo')]

  for (const id of [self, ben]) await expect(ana.users.update(id, { listing: 'all' })).rejects.toMatchObject({ status: 403 })

  expect((await host.users.list()).data.map(({ listing }) => listing)).toEqual(['all-except-private', 'own', 'all'])
  await expect(ana.users.update(ben, { listing: 'all-except-private' })).resolves.toMatchObject({ listing: 'all-except-private' })
  await expect(ana.users.update(cleo, { listing: 'all', role: 'viewer' })).resolves.toMatchObject({ listing: 'all', role: 'viewer' })
})

test('an administrator manages users, nobody below does, and who is not there is not found', async () => {
  const { signIn, userCalled } = await startAcme()
  const [administrator, manager] = [await signIn('Ana', { role: 'administrator' }), await signIn('Ben', { role: 'manager' })]
  const id = await userCalled('Ben')

  await expect(manager.users.update(id, { role: 'administrator' })).rejects.toMatchObject({ status: 403 })
  await expect(administrator.users.update(`usr_${'0'.repeat(32)}`, { role: 'viewer' })).rejects.toMatchObject({ status: 404 })
  await expect(administrator.users.update(id, { role: 'viewer' })).resolves.toMatchObject({ role: 'viewer' })
})

test('two changes of one user at once both hold, and say when that user was changed, and of nobody else', async () => {
  const { host, signIn, userCalled, store } = await startAcme()
  for (const name of ['Ana', 'Ben']) await signIn(name, { role: 'manager' })
  await store?.write([sql`update users set updated_at = '2026-01-01T00:00:00.000Z'`])
  const id = await userCalled('Ana')

  await Promise.all([host.users.update(id, { role: 'viewer' }), host.users.update(id, { listing: 'own' })])

  const [ana, ben] = (await host.users.list()).data
  expect([ana, ben]).toMatchObject([
    { role: 'viewer', listing: 'own' },
    { role: 'manager', listing: 'all', updatedAt: '2026-01-01T00:00:00.000Z' }
  ])
  expect(ana?.updatedAt).not.toBe('2026-01-01T00:00:00.000Z')
})

test('a session that was made for less than its administrator may manages no user and no key', async () => {
  const { host, signIn, userCalled } = await startAcme()
  await signIn('Ben')
  const key = await host.keys.create({ kind: 'public', label: 'Booking', origins: ['https://book.example'] })
  const ana = await signIn('Ana', { role: 'administrator', hiddenFields: ['notes'] })
  const ben = await userCalled('Ben')

  for (const ask of [
    () => ana.users.update(ben, { role: 'viewer' }),
    () => ana.users.signOut(ben),
    () => ana.keys.rotate(key.id),
    () => ana.keys.revoke(key.id)
  ])
    await expect(ask()).rejects.toMatchObject({ status: 403, message: 'This session was made for less than that' })
})

test.each([
  ['ours', async (userCalled: (name: string) => Promise<string>) => userCalled('Ana')],
  ['the host’s', async () => 'ext:Ana']
])('who signs out, named by %s id, has no session any more on any page; the next works at once', async (_, idOf) => {
  const { host, signIn, userCalled, store } = await startAcme()
  const [page, telephone, ben] = [await signIn('Ana'), await signIn('Ana'), await signIn('Ben')]

  await host.users.signOut(await idOf(userCalled))

  for (const over of [page, telephone]) await expect(over.me()).rejects.toMatchObject({ status: 401 })
  await expect(ben.me()).resolves.toMatchObject({ name: 'Ben' })
  await expect((await signIn('Ana')).me()).resolves.toMatchObject({ name: 'Ana' })
  const [logged] = (await store?.read([sql`select kind, id, after from changes where verb = 'update'`])) ?? []
  expect(logged).toEqual([{ kind: 'user', id: await userCalled('Ana'), after: expect.stringContaining('signedOutAt') }])
  await expect(host.users.signOut('ext:nobody')).rejects.toMatchObject({ status: 404 })
})

test('an administrator finds people by part of a name or an address, however it is written, and those who are suspended', async () => {
  const { host, signIn, userCalled } = await startAcme()
  for (const name of ['Zoë Ärgern', 'Ana Ruiz', 'José Álvarez', 'ángel Ruiz'])
    await host.sessions.create({
      user: { id: name, name, email: `${name.slice(0, 2).normalize('NFKD').replace(/\W/g, '')}x@portal.example` }
    })
  const found = async (query: object) => (await host.users.list(query)).data.map(({ name }) => name)
  await signIn('Ben')
  await host.users.update(await userCalled('Ana Ruiz'), { suspended: true })

  expect(await found({})).toEqual(['Ana Ruiz', 'ángel Ruiz', 'Ben', 'José Álvarez', 'Zoë Ärgern'])
  expect(await found({ q: 'RUIZ' })).toEqual(['Ana Ruiz', 'ángel Ruiz'])
  expect(await found({ q: 'alvarez jos' })).toEqual(['José Álvarez'])
  expect(await found({ q: 'arg' })).toEqual(['Zoë Ärgern'])
  expect(await found({ q: 'jox@portal' })).toEqual(['José Álvarez'])
  expect(await found({ suspended: true })).toEqual(['Ana Ruiz'])
  expect(await found({ q: 'ruiz', suspended: false })).toEqual(['ángel Ruiz'])
  expect(await found({ q: '%' })).toEqual([])
})
