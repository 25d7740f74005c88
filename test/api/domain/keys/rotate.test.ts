import { type ScopeName, operations } from '@customer-kit/sdk/contract'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const restricted = async (...scopes: ScopeName[]) => kit.client((await host.keys.create({ kind: 'secret', label: 'Desk', scopes })).key)
  return { kit, host, restricted, store: await kit.workspaces.open('acme') }
}

const inDays = (days: number) => Date.now() + days * 24 * 60 * 60 * 1000

test('a rotated key and its successor both work, the old one until the overlap is over', async () => {
  const { kit, host, store } = await startAcme()
  const old = await host.keys.create({ kind: 'secret', label: 'Nightly import', scopes: ['customers:read'] })

  const minted = await host.keys.rotate(old.id, { overlapDays: 3 })

  operations.rotateKey.answer.parse(minted)
  expect(minted).toMatchObject({ kind: 'secret', label: 'Nightly import', scopes: ['customers:read'], expiresAt: null, replacedBy: null })
  const replaced = (await host.keys.list()).data.find(({ id }) => id === old.id)
  expect(replaced?.replacedBy).toBe(minted.id)
  expect(Math.abs(Date.parse(replaced?.expiresAt ?? '') - inDays(3))).toBeLessThan(5000)
  for (const { key } of [old, minted]) await expect(Promise.resolve(kit.client(key).customers.list())).resolves.toMatchObject({ total: 0 })
  await store?.write([sql`update access set expires_at = unixepoch() where id = ${old.id}`])
  await expect(Promise.resolve(kit.client(old.key).customers.list())).rejects.toMatchObject({ status: 401 })
  await expect(Promise.resolve(kit.client(minted.key).customers.list())).resolves.toMatchObject({ total: 0 })
})

test('without an overlap the old key is over at once', async () => {
  const { kit, host } = await startAcme()
  const old = await host.keys.create({ kind: 'public', label: 'Booking', origins: ['https://book.example'] })

  const minted = await host.keys.rotate(old.id, { overlapDays: 0 })

  expect(minted).toMatchObject({ kind: 'public', origins: ['https://book.example'] })
  await expect(kit.client(old.key).publicForms.get('any')).rejects.toMatchObject({ status: 401 })
  await expect(kit.client(minted.key).publicForms.get('any')).rejects.toMatchObject({ status: 403 })
})

test('a key that was to end before the overlap ends no later for it', async () => {
  const { host, store } = await startAcme()
  const expiresAt = new Date(Math.floor(inDays(1) / 1000) * 1000).toISOString()
  const old = await host.keys.create({ kind: 'secret', label: 'For a day', expiresAt })

  const minted = await host.keys.rotate(old.id, { overlapDays: 7 })

  expect(minted.expiresAt).toBe(expiresAt)
  expect((await host.keys.list()).data.map((key) => key.expiresAt)).toEqual([expiresAt, expiresAt])
  const [[logged] = []] = (await store?.read([sql`select after ->> 'expiresAt' as at from changes order by seq desc limit 1`])) ?? []
  expect(logged).toEqual({ at: expiresAt })
})

test('a key rotates itself, and has one successor however often it is asked', async () => {
  const { kit, host } = await startAcme()
  const old = await host.keys.create({ kind: 'secret', label: 'Desk', scopes: ['keys:write', 'keys:read'] })
  const desk = kit.client(old.key)

  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => desk.keys.rotate(old.id)))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(desk.keys.rotate(old.id)).rejects.toMatchObject({ status: 422, errors: [{ path: 'id' }] })
  expect((await host.keys.list()).data).toHaveLength(2)
})

test('a restricted key gets hold of no successor that may more than itself', async () => {
  const { host, restricted } = await startAcme()
  const desk = await restricted('keys:write', 'customers:read')
  const [all, wider, within] = [
    await host.keys.create({ kind: 'secret', label: 'All' }),
    await host.keys.create({ kind: 'secret', label: 'Wider', scopes: ['customers:read', 'customers:write'] }),
    await host.keys.create({ kind: 'secret', label: 'Within', scopes: ['customers:read'] })
  ]

  for (const { id } of [all, wider]) await expect(desk.keys.rotate(id)).rejects.toMatchObject({ status: 403, code: 'forbidden' })
  await expect(desk.keys.rotate(within.id)).resolves.toMatchObject({ scopes: ['customers:read'] })
})

test('an administrator who does not list all rotates no secret key, which lists all', async () => {
  const { kit, host } = await startAcme()
  const { id } = await host.keys.create({ kind: 'secret', label: 'All' })
  const { token } = await host.sessions.create({ user: { id: 'u-1' }, role: 'administrator', listing: 'own' })

  const { keys } = kit.client(token)

  await expect(keys.rotate(id)).rejects.toMatchObject({ status: 403 })
  const booking = await host.keys.create({ kind: 'public', label: 'Booking', origins: ['https://book.example'] })
  await expect(keys.rotate(booking.id)).resolves.toMatchObject({ kind: 'public' })
})

test.each([8, -1, 1.5])('an overlap of %s days is refused', async (overlapDays) => {
  const { host } = await startAcme()
  const { id } = await host.keys.create({ kind: 'secret', label: 'Desk' })

  await expect(host.keys.rotate(id, { overlapDays })).rejects.toMatchObject({ status: 422, errors: [{ path: 'overlapDays' }] })
})

test('a key that is over, that has a successor, or that is not there is not rotated, and each is told why', async () => {
  const { host, store } = await startAcme()
  const over = await host.keys.create({ kind: 'secret', label: 'Over' })
  const replaced = await host.keys.create({ kind: 'secret', label: 'Replaced' })
  await host.keys.rotate(replaced.id, { overlapDays: 0 })
  await store?.write([sql`update access set expires_at = unixepoch() - 1 where id = ${over.id}`])

  const refused = (message: string) => ({ status: 422, errors: [{ path: 'id', message }] })
  await expect(host.keys.rotate(over.id)).rejects.toMatchObject(refused('This key is over'))
  await expect(host.keys.rotate(replaced.id)).rejects.toMatchObject(refused('This key has a successor already'))
  await expect(host.keys.rotate(`key_${'0'.repeat(32)}`)).rejects.toMatchObject({ status: 404 })
})

test('the log says which key took whose place', async () => {
  const { host, store } = await startAcme()
  const old = await host.keys.create({ kind: 'secret', label: 'Desk' })
  const minted = await host.keys.rotate(old.id)

  const [logged] = (await store?.read([sql`select kind, id, verb, after ->> 'replacedBy' as successor from changes order by seq`])) ?? []

  expect(logged).toEqual([
    { kind: 'key', id: old.id, verb: 'create', successor: null },
    { kind: 'key', id: minted.id, verb: 'create', successor: null },
    { kind: 'key', id: old.id, verb: 'update', successor: minted.id }
  ])
})

test('the day a key was last used is noted, once a day, and nothing more of when', async () => {
  const { kit, host, store } = await startAcme()
  const { id, key } = await host.keys.create({ kind: 'secret', label: 'Desk' })
  const lastUsedOn = async () => (await host.keys.list()).data[0]?.lastUsedOn
  expect(await lastUsedOn()).toBeNull()

  await kit.client(key).bootstrap.get()

  expect(await lastUsedOn()).toBe(new Date().toISOString().slice(0, 10))
  await store?.write([sql`update access set last_used_on = '2026-01-01' where id = ${id}`])
  await kit.client(key).bootstrap.get()
  expect(await lastUsedOn()).toBe('2026-01-01')
})

test('nothing is noted but the use of that very key: not of a person, and of no key that is over or was taken away', async () => {
  const { kit, host, store } = await startAcme()
  const today = new Date().toISOString().slice(0, 10)
  const make = async (label: string) => host.keys.create({ kind: 'public', label, origins: ['https://book.example'] })
  const [used, unused, over, revoked] = [await make('Used'), await make('Unused'), await make('Over'), await make('Revoked')]
  await store?.write([
    sql`update access set expires_at = unixepoch() - 1 where id = ${over.id}`,
    sql`update access set revoked = 1 where id = ${revoked.id}`
  ])
  const { token } = await host.sessions.create({ user: { id: 'u-1' } })

  await kit.client(token).me()
  for (const { key } of [used, over, revoked]) await expect(kit.client(key).publicForms.get('any')).rejects.toBeInstanceOf(Error)

  const [noted] =
    (await store?.read([sql`select a.id, last_used_on as day from access a join keys using (id) where last_used_on is not null`])) ?? []
  expect(noted).toEqual([{ id: used.id, day: today }])
  const [people] = (await store?.read([sql`select last_used_on as day from access join users using (id)`])) ?? []
  expect(people).toEqual([{ day: null }])
  expect((await host.keys.list()).data.find(({ id }) => id === unused.id)?.lastUsedOn).toBeNull()
})
