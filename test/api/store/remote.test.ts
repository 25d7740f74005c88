import { openRemote } from '@customer-kit/api/store/remote.ts'
import { openRemoteWorkspaces } from '@customer-kit/api/store/remote-workspaces.ts'
import { sameHost } from '@customer-kit/api/store/same-host.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { WorkspaceExists } from '@customer-kit/api/store/workspaces.ts'
import { expect, onTestFinished, test } from 'vitest'
import { type Fault, startHrana } from '../../support/hrana/server.ts'

async function startServer(options: { token?: string; elsewhere?: string } = {}) {
  const hrana = await startHrana(options)
  onTestFinished(hrana.close)
  return hrana
}

async function startThings(options: { token?: string; patienceMs?: number } = {}) {
  const hrana = await startServer(options)
  hrana.create('acme')
  const store = openRemote(`${hrana.url}/dev/acme/`, options)
  await store.write([sql`create table things (id text primary key) strict`])
  const ids = async () => (await store.read([sql`select id from things order by id`]))[0]?.map(({ id }) => id)
  return { hrana, store, ids }
}

const insert = (id: string) => sql`insert into things values (${id})`

test.for<Fault>(['refuse', 'hang', 'cut-before', 'bad-gateway', 'expired', 'elsewhere'])(
  'a batch that met "%s" before it was kept is sent again and kept once',
  async (fault) => {
    const { hrana, store, ids } = await startThings({ patienceMs: 2_000 })
    hrana.fail('acme', fault)

    await store.write([insert('a')])
    hrana.fail('acme', fault)

    expect(await ids()).toEqual(['a'])
  }
)

test('without an answer to the second try either, it is not available, and later it is again', async () => {
  const { hrana, store, ids } = await startThings({ patienceMs: 2_000 })
  const before = hrana.served()

  hrana.fail('acme', 'hang', 'hang')
  await expect(store.write([insert('a')])).rejects.toMatchObject({ name: 'Unavailable' })
  hrana.fail('acme', 'refuse', 'refuse')
  await expect(store.read([sql`select 1`])).rejects.toMatchObject({ name: 'Unavailable' })

  expect(hrana.served() - before).toBe(4)
  await store.write([insert('b')])
  expect(await ids()).toEqual(['b'])
})

test('a slow answer is waited for', async () => {
  const { hrana, store, ids } = await startThings()
  const before = hrana.served()
  hrana.fail('acme', 'slow')

  await store.write([insert('a')])

  expect(hrana.served() - before).toBe(1)
  expect(await ids()).toEqual(['a'])
})

test('a batch that was kept and cut off is refused by its own key when it is sent again', async () => {
  const { hrana, store, ids } = await startThings()
  hrana.fail('acme', 'cut-after')

  await expect(store.write([insert('a')])).rejects.toMatchObject({ name: 'Refused', at: 0 })

  expect(await ids()).toEqual(['a'])
})

test('the token goes with every batch, and never to another host', async () => {
  const stranger = await startServer()
  stranger.create('acme')
  const hrana = await startServer({ token: 'a token', elsewhere: stranger.url })
  hrana.create('acme')
  const store = openRemote(`${hrana.url}/dev/acme/`, { token: 'a token' })

  hrana.fail('acme', 'elsewhere', 'elsewhere')
  await expect(store.read([sql`select 1`])).rejects.toMatchObject({ name: 'Unavailable' })

  expect(stranger.served()).toBe(0)
  expect(await store.read([sql`select 1 as one`])).toEqual([[{ one: 1 }]])
  await expect(sameHost(hrana.url, 500)(new Request(`${stranger.url}/dev/acme/v2/pipeline`))).rejects.toThrow('another host')
  expect(stranger.served()).toBe(0)
})

test('a wrong token is an error of ours, not an answer', async () => {
  const hrana = await startServer({ token: 'a token' })
  hrana.create('acme')

  await expect(openRemote(`${hrana.url}/dev/acme/`, { token: 'another' }).read([sql`select 1`])).rejects.toMatchObject({ code: 'AUTH' })
})

test('an address without a place for the name serves exactly one workspace', async () => {
  const hrana = await startServer()
  hrana.create('only')
  const workspaces = openRemoteWorkspaces({ template: `${hrana.url}/dev/only` })

  await workspaces.create('acme', [])

  expect(await workspaces.open('acme')).toBeDefined()
  expect(await workspaces.open('globex')).toBeUndefined()
  expect(await openRemoteWorkspaces({ template: `${hrana.url}/dev/only` }).open('globex')).toBeUndefined()
  await expect(workspaces.create('globex', [])).rejects.toThrow(WorkspaceExists)
})

test('where nobody makes databases, one must exist and be empty', async () => {
  const hrana = await startServer()
  hrana.create('used')
  await openRemote(`${hrana.url}/dev/used/`).write([sql`create table theirs (id text)`])
  const workspaces = openRemoteWorkspaces({ template: hrana.template })

  await expect(workspaces.create('missing', [])).rejects.toThrow('There is no such database')
  await expect(workspaces.create('used', [])).rejects.toThrow('must be empty')

  expect(await workspaces.open('missing')).toBeUndefined()
  expect(await workspaces.open('used')).toBeUndefined()
})

test('a creation that loses every first answer is a creation, and not that of somebody else', async () => {
  const hrana = await startServer()
  const workspaces = openRemoteWorkspaces({ template: hrana.template, admin: hrana.url })
  hrana.fail('acme', ...Array.from({ length: 40 }, (_, i): Fault => (i % 2 ? 'none' : 'cut-after')))

  await workspaces.create('acme', [sql`insert into settings (name, value) values ('first', 'yes')`])

  const store = await workspaces.open('acme')
  expect(await store?.read([sql`select value from settings where name = 'first'`])).toEqual([[{ value: 'yes' }]])
})

test('an address with a query, which could carry a token, is refused', async () => {
  const workspaces = openRemoteWorkspaces({ template: 'libsql://{workspace}.example.test?authToken=secret' })

  await expect(workspaces.open('acme')).rejects.toThrow('without a query')
})
