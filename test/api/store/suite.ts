import assert from 'node:assert/strict'
import { migrate } from '@customer-kit/api/store/migrate.ts'
import { migrations } from '@customer-kit/api/store/migrations/index.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { Refused, type Row, type Statement, type Store, type Value } from '@customer-kit/api/store/store.ts'
import { WorkspaceExists } from '@customer-kit/api/store/workspaces.ts'
import { type Ground, newName } from '../../support/store/ground.ts'
import { olderWorkspace, versionBeforeAWindow } from '../../support/store/older.ts'

/** What every store keeps to, wherever its data is. Each sentence is one test; it holds when it does not throw. */
export const sentences: Record<string, (ground: Ground) => Promise<void>> = {
  async 'a batch is kept whole'(ground) {
    const { store } = await things(ground)
    await store.write([insert('a', 1), insert('b', 2), sql`update things set n = n + 10 where id = 'a'`])
    assert.deepEqual(await all(store), [thing('a', 11), thing('b', 2)])
  },

  async 'a batch with one refused statement leaves nothing behind'(ground) {
    const { store } = await things(ground)
    await assert.rejects(store.write([insert('a', 1), insert('a', 2), insert('b', 3)]), Refused)
    assert.deepEqual(await all(store), [])
  },

  async 'a refusal names the statement that was refused'(ground) {
    const { store } = await things(ground)
    const refusals = [
      store.write([insert('a', 1), insert('b', 1), guarding(false)]),
      store.write([guarding(false), insert('a', 1)]),
      store.write([insert('a', 1), insert('b', 2), insert('b', 3), guarding(false)])
    ]
    const settled = await Promise.allSettled(refusals)
    assert.deepEqual(
      settled.map((each) => (each.status === 'rejected' && each.reason instanceof Refused ? each.reason.at : each)),
      [2, 0, 2]
    )
  },

  async 'a guard that holds lets the batch through'(ground) {
    const { store } = await things(ground)
    await store.write([guarding(true), insert('a', 1)])
    assert.deepEqual(await all(store), [thing('a', 1)])
  },

  async 'after a refusal and after a mistake in the SQL later writes are sound'(ground) {
    const { store } = await things(ground)
    await assert.rejects(store.write([insert('a', 1), guarding(false)]))
    await assert.rejects(store.write([insert('b', 1), sql`insert into nowhere values (1)`]))
    await assert.rejects(store.read([sql`select * from nowhere`]))
    for (const id of ['c', 'd', 'e']) await store.write([insert(id, 1)])
    assert.deepEqual(await all(store), [thing('c', 1), thing('d', 1), thing('e', 1)])
  },

  async 'results come in the order of the statements'(ground) {
    const { store } = await things(ground)
    const written = await store.write([insert('a', 1), sql`select n from things`, sql`update things set n = 2`, sql`select n from things`])
    assert.deepEqual(written.map(plain), [[], [{ n: 1 }], [], [{ n: 2 }]])
    const read = await store.read([sql`select 1 as one`, sql`select id from things where n = 5`, sql`select 3 as three`])
    assert.deepEqual(read.map(plain), [[{ one: 1 }], [], [{ three: 3 }]])
  },

  async 'rows of returning come back'(ground) {
    const { store } = await things(ground)
    const [rows = []] = await store.write([sql`insert into things (id, n) values ('a', 1), ('b', 2) returning id, n * 2 as twice`])
    assert.deepEqual(plain(rows), [
      { id: 'a', twice: 2 },
      { id: 'b', twice: 4 }
    ])
  },

  async 'integers stay integers, also inside JSON'(ground) {
    const { store } = await things(ground)
    for (const n of [0, 5, -7, Number.MAX_SAFE_INTEGER]) {
      assert.deepEqual(await only(store, sql`select ${n} as n, typeof(${n}) as kind, json_array(${n}) as json`), {
        n,
        kind: 'integer',
        json: `[${n}]`
      })
    }
    assert.deepEqual(await only(store, sql`select ${1.5} as n, typeof(${1.5}) as kind`), { n: 1.5, kind: 'real' })
  },

  async 'an empty value is NULL and an empty text is not'(ground) {
    const { store } = await things(ground)
    assert.deepEqual(await only(store, sql`select ${null} as gone, ${''} as empty, ${null} is null as is_null, ${''} is null as is_not`), {
      gone: null,
      empty: '',
      is_null: 1,
      is_not: 0
    })
  },

  async 'text of any language comes back as it went in'(ground) {
    const { store } = await things(ground)
    const texts = ['José García-Ñúñez', '李小龍', 'محمد', '👩‍👩‍👧 🇪🇸', 'e\u0301 is not é', `'"\\;--\n\t%_`, '\u{10ffff}']
    await store.write(texts.map((text, at) => sql`insert into things (id, note) values (${String(at)}, ${text})`))
    assert.deepEqual(await column(store, sql`select note from things order by id`), texts)
  },

  async 'text of a megabyte comes back whole'(ground) {
    const { store } = await things(ground)
    const text = 'añ李'.repeat(200_000)
    await store.write([sql`insert into things (id, note) values ('a', ${text})`])
    assert.equal((await only(store, sql`select note from things`))['note'], text)
  },

  async 'text with NUL or half a character, and what is no number, is refused before anything is kept'(ground) {
    const { store } = await things(ground)
    for (const bad of ['a\0b', 'half \ud83d', '\udc00 half', Number.NaN, Number.POSITIVE_INFINITY]) {
      await assert.rejects(store.write([insert('a', 1), sql`insert into things (id, note) values ('b', ${bad})`]), TypeError)
      await assert.rejects(store.read([sql`select ${bad} as bad`]), TypeError)
    }
    assert.deepEqual(await all(store), [])
  },

  async 'what is neither text nor a number is refused, and the process lives'(ground) {
    const { store } = await things(ground)
    for (const bad of [true, undefined, Symbol('a')]) {
      // What types forbid may still come out of a column of JSON.
      const value = bad as unknown as string
      await assert.rejects(store.write([sql`insert into things (id, note) values ('b', ${value})`]), TypeError)
    }
    assert.deepEqual(await all(store), [])
  },

  async 'text for a column of numbers is refused'(ground) {
    const { store } = await things(ground)
    await assert.rejects(store.write([sql`insert into things (id, n) values ('a', ${'many'})`]), { name: 'Refused', at: 0 })
  },

  async 'a thousand rows are one statement with one value'(ground) {
    const { store } = await things(ground)
    const rows = Array.from({ length: 1000 }, (_, n) => [`id-${n}`, n, `note ${n}`])
    await store.write([
      sql`insert into things (id, n, note) select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`
    ])
    assert.deepEqual(await only(store, sql`select count(*) as rows, sum(n) as total, max(note) as last from things`), {
      rows: 1000,
      total: 499_500,
      last: 'note 999'
    })
  },

  async 'two hundred batches at once are all kept, each whole'(ground) {
    const { store } = await things(ground)
    await store.write([insert('sum', 0)])
    const write = (n: number) => store.write([sql`update things set n = n + ${n} where id = 'sum'`, insert(`id-${n}`, n)])
    await Promise.all(Array.from({ length: 200 }, (_, n) => write(n)))
    assert.deepEqual(await only(store, sql`select n, (select count(*) from things) as rows from things where id = 'sum'`), {
      n: 19_900,
      rows: 201
    })
  },

  async 'of two hundred batches with one key one is kept'(ground) {
    const { store } = await things(ground)
    const settled = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => store.write([insert('key', n), insert(`id-${n}`, n)])))
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.ok(settled.every((each) => each.status === 'fulfilled' || (each.reason instanceof Refused && each.reason.at === 0)))
    assert.equal((await all(store)).length, 2)
  },

  async 'the statements of a read see one moment while others write'(ground) {
    const { store } = await things(ground)
    const count = sql`select count(*) as rows from things`
    const writes = Array.from({ length: 40 }, (_, n) => store.write([insert(`id-${n}`, n)]))
    const reads = await Promise.all(Array.from({ length: 40 }, () => store.read([count, count, count, count])))
    await Promise.all(writes)
    for (const read of reads) assert.equal(new Set(read.map(([row]) => row?.['rows'])).size, 1)
  },

  async 'a batch whose answer was lost is one effect, and its key says so'(ground) {
    const { store, name } = await things(ground)
    const write = () => store.write([insert('key', 1), sql`insert into things (id, n) values ('effect ' || random(), 1)`])
    await assert.rejects(ground.losingAnswer(name, write), { name: 'Refused', at: 0 })
    assert.equal((await all(store)).length, 2)
  },

  async 'two openers migrate one database at once and both find it ready'(ground) {
    const stores = await ground.emptyDatabase()
    await Promise.all(stores.map((store) => migrate(store)))
    for (const store of stores) {
      assert.deepEqual(
        await column(store, sql`select version from schema_versions order by version`),
        migrations.map((_, at) => at + 1)
      )
      assert.deepEqual(await column(store, sql`select count(*) as customers from customers`), [0])
    }
  },

  async 'what takes longer the more customers there are is never done on the way of a request, and is done in a window'(ground) {
    const [store, other] = await ground.emptyDatabase()
    await store.write(olderWorkspace())
    const versionOf = () => column(store, sql`select max(version) as version from schema_versions`)
    await assert.rejects(migrate(store), { name: 'AwaitsWindow' })
    assert.deepEqual(await versionOf(), [versionBeforeAWindow])
    await Promise.all([migrate(store, 'window'), migrate(other, 'window')])
    await migrate(store)
    assert.deepEqual(await versionOf(), [migrations.length])
    assert.deepEqual(
      await column(store, sql`select name from customers indexed by customers_by_status where status is null and deleted_at is null`),
      ['Made Up Ltd']
    )
  },

  async 'a database that needs a newer version of this software is left alone'(ground) {
    const [store] = await ground.emptyDatabase()
    await migrate(store)
    await store.write([sql`insert into schema_versions values (1000, 1000)`])
    await assert.rejects(migrate(store), { name: 'Unavailable' })
  },

  async 'opening never creates a workspace'(ground) {
    const name = newName()
    assert.equal(await ground.workspaces.open(name), undefined)
    assert.equal(await ground.workspaces.open(name), undefined)
  },

  async 'a workspace is created with what it starts with, and knows its name'(ground) {
    const { store, name } = await things(ground)
    assert.deepEqual(await column(store, sql`select value from settings where name = 'workspace'`), [name])
    assert.deepEqual(await all(store), [])
  },

  async 'a workspace is created once, also by many at once'(ground) {
    const name = newName()
    const create = (n: number) => ground.workspaces.create(name, [sql`insert into settings (name, value) values ('winner', ${String(n)})`])
    const settled = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => create(n)))
    await assert.rejects(create(5), WorkspaceExists)
    const winners = settled.flatMap(({ status }, n) => (status === 'fulfilled' ? [String(n)] : []))
    assert.ok(settled.every((each) => each.status === 'fulfilled' || each.reason instanceof WorkspaceExists))
    assert.deepEqual(await column(await opened(ground, name), sql`select value from settings where name = 'winner'`), winners)
  },

  async 'a creation that fails leaves no workspace and can be tried again'(ground) {
    const name = newName()
    await assert.rejects(ground.workspaces.create(name, [sql`insert into nowhere values (1)`]))
    assert.equal(await ground.workspaces.open(name), undefined)
    await ground.workspaces.create(name, [])
    assert.ok(await ground.workspaces.open(name))
  },

  async 'one workspace never sees what is in another'(ground) {
    const [one, other] = [await things(ground), await things(ground)]
    await one.store.write([insert('mine', 1)])
    assert.deepEqual(await all(other.store), [])
  },

  async 'a name that could be a path, a host or one of ours is no workspace'(ground) {
    const names = [
      '..',
      '../acme',
      'a/b',
      'acme.example',
      'ACME',
      'ac',
      'acme-',
      'a--b',
      'x'.repeat(41),
      '',
      'acme\n',
      'directory',
      'ck-acme'
    ]
    for (const name of names) {
      assert.equal(await ground.workspaces.open(name), undefined)
      await assert.rejects(ground.workspaces.create(name, []), /cannot be called/)
    }
  }
}

const table = sql`create table things (id text primary key, n integer, note text) strict`
const insert = (id: string, n: number) => sql`insert into things (id, n) values (${id}, ${n})`
const thing = (id: string, n: number) => ({ id, n })
const guarding = (holds: boolean) => sql`insert into guard select 'claim' where not (${holds ? 1 : 0})`

/** A workspace of its own with a table to write to. */
async function things(ground: Ground) {
  const name = newName()
  await ground.workspaces.create(name, [table])
  return { name, store: await opened(ground, name) }
}

async function opened({ workspaces }: Ground, name: string): Promise<Store> {
  const store = await workspaces.open(name)
  assert.ok(store)
  return store
}

const all = async (store: Store) => plain((await store.read([sql`select id, n from things order by id`]))[0])

async function only(store: Store, statement: Statement): Promise<Record<string, Value>> {
  const [row = {}, ...others] = plain((await store.read([statement]))[0])
  assert.equal(others.length, 0)
  return row
}

async function column(store: Store, statement: Statement): Promise<(Value | undefined)[]> {
  return plain((await store.read([statement]))[0]).map((row) => Object.values(row)[0])
}

/** Drivers make rows of different classes. */
const plain = (rows: readonly Row[] = []): Record<string, Value>[] => rows.map((row) => ({ ...row }))
