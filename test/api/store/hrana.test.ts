// The server of these tests, held by the real client to what that client expects of libSQL's own.
import { type Client, createClient } from '@libsql/client/http'
import { expect, onTestFinished, test } from 'vitest'
import { startHrana } from '../../support/hrana/server.ts'

async function startDatabase(options: { transactionMs?: number } = {}): Promise<Client> {
  const hrana = await startHrana(options)
  onTestFinished(hrana.close)
  hrana.create('acme')
  const client = createClient({ url: `${hrana.url}/dev/acme/` })
  await client.execute('create table things (id integer primary key, name text, x real, bytes blob)')
  return client
}

// oxlint-disable-next-line house/batches-only -- the server must know what the product never uses
const begin = (client: Client) => client.transaction('write')

test('values of every kind go in and come out, named and by position', async () => {
  const client = await startDatabase()

  const inserted = await client.execute({ sql: 'insert into things values (?, ?, ?, ?)', args: [7, 'ñ', 1.5, new Uint8Array([1, 2, 3])] })
  const found = await client.execute({
    sql: 'select *, null as gone, $big as big from things where id = :id',
    args: { id: 7n, big: 2 ** 53 - 1 }
  })

  expect([inserted.rowsAffected, inserted.lastInsertRowid]).toEqual([1, 7n])
  expect(found.columns).toEqual(['id', 'name', 'x', 'bytes', 'gone', 'big'])
  expect({ ...found.rows[0] }).toMatchObject({ id: 7, name: 'ñ', x: 1.5, gone: null, big: 9007199254740991 })
  expect([...new Uint8Array(found.rows[0]?.['bytes'] as ArrayBuffer)]).toEqual([1, 2, 3])
})

test('a transaction is kept when it is committed and gone when it is not', async () => {
  const client = await startDatabase()

  const kept = await begin(client)
  await kept.execute("insert into things (name) values ('kept')")
  await kept.commit()
  const gone = await begin(client)
  await gone.execute('delete from things')
  await gone.rollback()

  expect((await client.execute('select name from things')).rows.map(({ name }) => name)).toEqual(['kept'])
})

test('writers wait for each other', async () => {
  const client = await startDatabase()

  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const transaction = await begin(client)
      await transaction.execute({ sql: 'insert into things (id) values (?)', args: [n] })
      await transaction.commit()
    })
  )

  expect((await client.execute('select count(*) as rows from things')).rows[0]?.['rows']).toBe(20)
})

test('a transaction that takes too long is ended, and lets the next one in', async () => {
  const client = await startDatabase({ transactionMs: 1_000 })
  const slow = await begin(client)
  await slow.execute("insert into things (name) values ('slow')")

  await client.batch(["insert into things (name) values ('next')"], 'write')

  await expect(slow.execute('select 1')).rejects.toMatchObject({ code: 'TRANSACTION_TIMEOUT' })
  expect((await client.execute('select name from things')).rows.map(({ name }) => name)).toEqual(['next'])
})

test('errors carry the code of the database and the place in the batch', async () => {
  const client = await startDatabase()
  await client.execute('insert into things (id) values (1)')

  await expect(client.execute('select * from nowhere')).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
  const refused = client.batch(['insert into things (id) values (2)', 'insert into things (id) values (1)'], 'write')
  await expect(refused).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
  expect((await client.execute('select id from things')).rows).toHaveLength(1)
})

test('ten megabytes are too much, in either direction', async () => {
  const client = await startDatabase()
  const much = 11 * 1024 * 1024

  await expect(client.execute(`select hex(zeroblob(${much / 2})) as much`)).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
  await expect(client.execute({ sql: 'select length(?)', args: ['x'.repeat(much)] })).rejects.toMatchObject({ code: 'REQUEST_TOO_LARGE' })
})

test('several statements run as one script', async () => {
  const client = await startDatabase()

  await client.executeMultiple("insert into things (name) values ('a'); insert into things (name) values ('b')")

  expect((await client.execute('select count(*) as rows from things')).rows[0]?.['rows']).toBe(2)
})
