// Both were measured in `@libsql/client` on a file, which loses what it has acknowledged. Whatever keeps our data must pass them.
import { join } from 'node:path'
import { sql } from '@customer-kit/api/store/sql.ts'
import { Unavailable } from '@customer-kit/api/store/store.ts'
import { expect, test } from 'vitest'
import { startKit } from '../../support/kit.ts'
import { startOutsider } from '../../support/store/outside.ts'

const insert = (id: string) => sql`insert into things (id, n) values (${id}, 1)`
const guarding = (id: string) => sql`insert into guard select 'taken' where exists (select 1 from things where id = ${id})`

async function startThings() {
  const kit = await startKit()
  await kit.workspaces.create('acme', [sql`create table things (id text primary key, n integer) strict`])
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('The workspace is not there')
  return { kit, store, outside: startOutsider(join(kit.folder, 'acme.db')) }
}

test('after another process has held the write lock every acknowledged write is there, seen from outside', async () => {
  const { store, outside } = await startThings()
  await store.write([insert('before')])

  await outside('hold')
  const refused = await Promise.allSettled([store.write([insert('refused-1')]), store.write([insert('refused-2'), guarding('nobody')])])
  const readMeanwhile = await store.read([sql`select id from things`])
  await outside('release')
  const acknowledged: string[] = []
  for (let i = 0; i < 8; i++) {
    await store.write(i % 2 ? [guarding(`after-${i}`), insert(`after-${i}`)] : [insert(`after-${i}`)])
    acknowledged.push(`after-${i}`)
  }

  expect(refused.map((each) => each.status === 'rejected' && each.reason instanceof Unavailable)).toEqual([true, true])
  expect(readMeanwhile).toEqual([[{ id: 'before' }]])
  expect(await outside('ids')).toEqual([...acknowledged, 'before'])
})

test('two hundred parallel writes, half of them guarded, are all acknowledged and all there', async () => {
  const { store, outside } = await startThings()
  const ids = Array.from({ length: 200 }, (_, i) => `id-${String(i).padStart(3, '0')}`)

  const answers = await Promise.allSettled(ids.map((id, i) => store.write(i % 2 ? [guarding(id), insert(id)] : [insert(id)])))

  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await outside('ids')).toEqual(ids)
})
