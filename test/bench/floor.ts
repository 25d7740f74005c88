// The least a server can do to give the same answers: node:http and prepared statements of node:sqlite over the same tables and
// indexes, with the same pragmas. No credentials, no validation, no change log, no replay.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { customer, type Row } from './floor-customer.ts'

const db = new DatabaseSync(process.env['FLOOR_DATABASE'] ?? '')
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
const page = 'from customers where region = ? and stage = ? and deleted_at is null'
const list = db.prepare(`select * ${page} order by created_at desc, n desc limit 51`)
const count = db.prepare(`select count(*) as total from (select 1 ${page} limit 10001)`)
const one = db.prepare('select * from customers where id = ? and deleted_at is null')
const insert =
  db.prepare(`insert into customers (id, rev, kind, first_name, last_name, name_fold, email, email_verified, phone_verified, stage,
  region, viewers, tags, attributes, private, notes, created_at, updated_at)
  values (?, 1, 'person', ?, ?, ?, ?, 0, 0, ?, ?, '[]', '[]', '{}', 0, '', ?, ?) returning *`)
const index = db.prepare('insert into customer_search (rowid, name, email, phone) values (?, ?, ?, ?)')
const patch = db.prepare('update customers set status = ?, rev = rev + 1, updated_at = ? where id = ? and rev = ? returning *')

function listed(region: string, stage: string) {
  const rows = list.all(region, stage) as Row[]
  const { total } = count.get(region, stage) as { total: number }
  return { data: rows.slice(0, 50).map(customer), total: Math.min(total, 10_000), totalIsExact: total <= 10_000 }
}

function created({ firstName = '', lastName = '', email = '', stage = '', region = '' }: Record<string, string>) {
  const at = new Date().toISOString()
  const fold = `${lastName} ${firstName}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  db.exec('begin immediate')
  const row = insert.get(`cus_${crypto.randomUUID().replaceAll('-', '')}`, firstName, lastName, fold, email, stage, region, at, at) as Row
  index.run(row['n'] ?? null, fold, email, null)
  db.exec('commit')
  return customer(row)
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://floor')
  const id = pathname.split('/')[3] ?? ''
  const body = request.method === 'GET' ? {} : (JSON.parse(Buffer.concat(await request.toArray()).toString()) as Record<string, string>)
  const patched = () =>
    customer(patch.get(body['status'] ?? '', new Date().toISOString(), id, Number(request.headers['if-match']?.replaceAll('"', ''))) as Row)
  const reading = () => (id ? customer(one.get(id) as Row) : listed(searchParams.get('region') ?? '', searchParams.get('stage') ?? ''))
  const said = request.method === 'POST' ? created(body) : request.method === 'PATCH' ? patched() : reading()
  response.setHeader('content-type', 'application/json').end(JSON.stringify(said))
}

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}`))
