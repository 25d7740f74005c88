import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recentConnections } from '@customer-kit/api/store/connections.ts'
import { openEmbedded } from '@customer-kit/api/store/embedded.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, onTestFinished, test } from 'vitest'
import { countOf } from '../../support/digest.ts'
import { startKit } from '../../support/kit.ts'
import { rethrow } from '../../support/store/file-ground.ts'
import { startOutsider } from '../../support/store/outside.ts'

const table = sql`create table things (id text primary key, n integer) strict`

test('two hundred parallel writes are two hundred customers', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const created = await Promise.all(
    Array.from({ length: 200 }, (_, i) => customers.create({ kind: 'organization', name: `Customer ${i}` }))
  )

  expect(new Set(created.map(({ id }) => id)).size).toBe(200)
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(200)
})

test('a full disk refuses writes with 507, reads go on, and so do writes once there is room', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const store = await kit.workspaces.open('acme')
  const before = await customers.create({ kind: 'organization', name: 'Before' })
  const bulky = (name: string) => customers.create({ kind: 'organization', name, notes: 'x'.repeat(20_000) })

  // The engine's own end of space: no page more than there are now.
  await store?.write([sql`pragma max_page_count = 1`])
  const refused = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => bulky(`Bulky ${i}`)))
  const found = await customers.get(before.id)
  await store?.write([sql`pragma max_page_count = 1000000`])
  const after = await bulky('After')

  const reasons = refused.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const kept = refused.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []))
  expect(reasons.length).toBeGreaterThan(5)
  for (const reason of reasons) expect(reason).toMatchObject({ status: 507, code: 'insufficient_storage' })
  expect(found).toEqual(before)
  expect(new Set((await customers.list()).data.map(({ id }) => id))).toEqual(new Set([before.id, ...kept, after.id]))
})

test('a store stays good while more workspaces are used than may be open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-many-'))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, rethrow, 2)
  onTestFinished(async () => {
    await workspaces.close()
    rmSync(folder, { recursive: true })
  })
  const names = Array.from({ length: 6 }, (_, i) => `tenant-${i}`)
  for (const name of names) await workspaces.create(name, [table])
  const held = await Promise.all(names.map((name) => workspaces.open(name)))

  const writes = held.flatMap((store, at) =>
    Array.from({ length: 5 }, (_, i) => store?.write([sql`insert into things (id, n) values (${`${at}-${i}`}, ${at})`]))
  )
  const reads = await Promise.all([...held, ...held].map((store) => store?.read([sql`select 1 as one`])))
  await Promise.all(writes)

  expect(reads.every((read) => read?.[0]?.[0]?.['one'] === 1)).toBe(true)
  const counts = await Promise.all(held.map((store) => store?.read([sql`select count(*) as rows, max(n) as n from things`])))
  expect(counts).toEqual(names.map((_, at) => [[{ rows: 5, n: at }]]))
})

test('the statements of a read see one moment, also beside another process that writes', async () => {
  const kit = await startKit()
  await kit.workspaces.create('acme', [table])
  const store = await kit.workspaces.open('acme')
  const outside = startOutsider(join(kit.folder, 'acme.db'))
  await outside('ids')
  const count = sql`select count(*) as rows from things`
  const slow = sql`with recursive up (i) as (select 1 union all select i + 1 from up where i < 2000000) select count(*) as rows from up`

  const writing = outside('write')
  const read = await store?.read([count, slow, count])
  await writing

  expect(read?.[0]).toEqual(read?.[2])
  expect(await store?.read([count])).toEqual([[{ rows: 1 }]])
})

test('after a BUSY past the beginning of a transaction the process dies, and nothing of it is acknowledged', async () => {
  const kit = await startKit()
  const connections = recentConnections(1)
  onTestFinished(() => connections.closeAll())
  const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
  const faulty = {
    ...connections,
    to(path: string) {
      const connection = connections.to(path)
      const exec = (words: string) => {
        if (words === 'commit') throw busy
        connection.exec(words)
      }
      return { ...connection, exec }
    }
  }
  const deaths: unknown[] = []
  const store = openEmbedded(join(kit.folder, 'faulty.db'), faulty, (reason) => {
    deaths.push(reason)
    throw new Error('died')
  })

  const writes = await Promise.allSettled([store.write([table]), store.write([sql`select 1`])])

  expect(writes).toMatchObject([{ reason: { message: 'died' } }, { reason: { message: 'died' } }])
  expect(deaths).toEqual([busy])
})

test('what is asked of a folder that was closed is refused', async () => {
  const kit = await startKit()
  await kit.workspaces.create('acme', [table])
  const store = await kit.workspaces.open('acme')
  const last = store?.write([sql`insert into things values ('last', 1)`])

  await kit.workspaces.close()

  await expect(last).resolves.toEqual([[]])
  await expect(store?.read([sql`select 1`])).rejects.toThrow('closed')
  await expect(store?.write([sql`select 1`])).rejects.toThrow('closed')
})
