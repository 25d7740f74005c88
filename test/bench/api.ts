import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ask, answerOf, cpuPerRequest, median } from './load.ts'
import { reportRatio } from './report.ts'
import { type Seeded, seedWorkspace } from './seed.ts'
import { type Server, startServer } from './server.ts'

type Size = { rows: number; requests: number }
type Goal = { name: string; what: string; asks: (side: Side, round: number) => Ask[]; atMost: number }
type Side = { server: Server; spell: Spelling }
/** The same question as each side wants it asked. */
type Spelling = { list(region: string, stage: string): string; headers: Record<string, string> }

const rounds = 5
const regions = ['north', 'east', 'south', 'west']
const stages = ['lead', 'contacted', 'proposal', 'negotiation', 'customer', 'lost']

/** Goals A1, A4, A5, A6, A8 and A9: the whole API against a bare server with the same data, CPU time per request. */
export async function benchApi({ rows, requests }: Size): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-bench-'))
  const seeded = await seedWorkspace(folder, rows)
  cpSync(join(folder, 'bench.db'), join(folder, 'floor.db'))
  const api = join(import.meta.dirname, '../../api/node.ts')
  const kit = await startServer(api, { CUSTOMER_KIT_DATABASE: `file:${folder}/{workspace}.db`, CUSTOMER_KIT_SECRET: seeded.secret })
  const bare = await startServer(join(import.meta.dirname, 'floor.ts'), { FLOOR_DATABASE: join(folder, 'floor.db') })
  try {
    const product: Side = { server: kit, spell: spelledForKit(seeded) }
    const floor: Side = { server: bare, spell: { list: (region, stage) => `/v1/customers?region=${region}&stage=${stage}`, headers: {} } }
    await compareBytes(product, floor, seeded)
    for (const goal of goalsOver(seeded, Math.floor(requests / rounds))) await measure(goal, product, floor)
    await measureDepth(product, rows, Math.floor(requests / rounds))
    console.log(`A9  list is ${seeded.statementsOfAList} statements in ${seeded.batchesOfAList} batch (goal: access, page and count in 1)`)
  } finally {
    await Promise.all([kit.stop(), bare.stop()])
    rmSync(folder, { recursive: true })
  }
}

function spelledForKit({ token }: Seeded): Spelling {
  const is = (field: string, value: string) => ({ field, op: 'eq', value })
  return {
    list: (region, stage) =>
      `/v1/customers?filter=${encodeURIComponent(JSON.stringify({ and: [is('region', region), is('stage', stage)] }))}`,
    headers: { authorization: `Bearer ${token}` }
  }
}

const choice = <Item>(items: readonly Item[], turn: number) => items[turn % items.length] as Item

const newCustomer = (turn: number) =>
  JSON.stringify({
    kind: 'person',
    firstName: 'Bench',
    lastName: `Number ${turn}`,
    email: `bench-${turn}@example.com`,
    stage: 'lead',
    region: 'south'
  })

function goalsOver({ ids }: Seeded, each: number): Goal[] {
  const turns = Array.from({ length: each }, (_, turn) => turn)
  // A patch names the revision it was decided on, so no customer gets two.
  const patched = (turn: number, round: number) => choice(ids, round * each + turn)
  return [
    {
      name: 'A1',
      what: 'filtered, sorted list of 50',
      atMost: 2,
      asks: ({ spell }) =>
        turns.map((turn) => ({ method: 'GET', path: spell.list(choice(regions, turn), choice(stages, turn)), headers: spell.headers }))
    },
    {
      name: 'A4',
      what: 'point read',
      atMost: 5,
      asks: ({ spell }) => turns.map((turn) => ({ method: 'GET', path: `/v1/customers/${choice(ids, turn * 37)}`, headers: spell.headers }))
    },
    {
      name: 'A5',
      what: 'create',
      atMost: 2.5,
      asks: ({ spell }, round) =>
        turns.map((turn) => ({ method: 'POST', path: '/v1/customers', headers: spell.headers, body: newCustomer(round * each + turn) }))
    },
    {
      name: 'A6',
      what: 'patch',
      atMost: 4,
      asks: ({ spell }, round) =>
        turns.map((turn) => ({
          method: 'PATCH',
          path: `/v1/customers/${patched(turn, round)}`,
          headers: { ...spell.headers, 'if-match': '"1"' },
          body: JSON.stringify({ status: 'paused' })
        }))
    }
  ]
}

async function measure({ name, what, asks, atMost }: Goal, product: Side, floor: Side): Promise<void> {
  const taken = { product: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    taken.floor.push(await cpuPerRequest(floor.server, asks(floor, round)))
    taken.product.push(await cpuPerRequest(product.server, asks(product, round)))
  }
  reportRatio(name, what, median(taken.product), median(taken.floor), atMost)
}

/** The thousandth page against the first, or as deep as there are rows. */
async function measureDepth({ server, spell }: Side, rows: number, each: number): Promise<void> {
  const pages = Math.min(1000, Math.floor(rows / 50) - 1)
  const page = (cursor?: string): Ask => ({
    method: 'GET',
    path: `/v1/customers?limit=50${cursor ? `&cursor=${cursor}` : ''}`,
    headers: spell.headers
  })
  let cursor: string | undefined
  for (let turned = 1; turned < pages; turned++)
    cursor = (JSON.parse((await answerOf(server, page(cursor))).body) as { nextCursor: string }).nextCursor
  const first: number[] = []
  const deep: number[] = []
  for (let round = 0; round < rounds; round++) {
    first.push(
      await cpuPerRequest(
        server,
        Array.from({ length: each }, () => page())
      )
    )
    deep.push(
      await cpuPerRequest(
        server,
        Array.from({ length: each }, () => page(cursor))
      )
    )
  }
  reportRatio('A8', `page ${pages} against page 1`, median(deep), median(first), 1.2)
}

type Compared = { what: string; ask: (side: Side) => Ask; without: RegExp }

const cursors = /"(next|prev)Cursor":("[^"]*"|null),/g
const drawnAnew = /"(id|createdAt|updatedAt)":"[^"]*",/g

/** A floor that answers something else measures nothing. Only what is drawn anew each time may differ. */
async function compareBytes(product: Side, floor: Side, { ids }: Seeded): Promise<void> {
  // The last, which no patch of the measurement comes to.
  const path = `/v1/customers/${ids.at(-1)}`
  const asks: Compared[] = [
    { what: 'list', ask: ({ spell }) => ({ method: 'GET', path: spell.list('south', 'lead'), headers: spell.headers }), without: cursors },
    { what: 'point read', ask: ({ spell }) => ({ method: 'GET', path, headers: spell.headers }), without: cursors },
    {
      what: 'create',
      ask: ({ spell }) => ({ method: 'POST', path: '/v1/customers', headers: spell.headers, body: newCustomer(-1) }),
      without: drawnAnew
    },
    {
      what: 'patch',
      ask: ({ spell }) => ({ method: 'PATCH', path, headers: { ...spell.headers, 'if-match': '"1"' }, body: '{"status":"paused"}' }),
      without: drawnAnew
    }
  ]
  for (const { what, ask, without } of asks) {
    const [ours, bare] = await Promise.all([answerOf(product.server, ask(product)), answerOf(floor.server, ask(floor))])
    if (ours.body.replace(without, '') !== bare.body.replace(without, ''))
      throw new Error(`The floor answers something else to ${what}:\n${ours.body}\n${bare.body}`)
    console.log(`bytes of ${what}: ${ours.body.length} and ${bare.body.length}, the same but for what is drawn anew`)
  }
}
