import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../support/kit.ts'

const mostBytes = 2_000_000
const heavy = 60

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  /** Page by page, the way the cursors lead. */
  async function walk(path: string, way: 'nextCursor' | 'prevCursor' = 'nextCursor', first = '') {
    const pages: { ids: string[]; bytes: number }[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const url = `${baseUrl}${path}${cursor ? `&cursor=${cursor}` : first}`
      const text = await (await kit.fetch(new Request(url, { headers: { authorization: `Bearer ${secretKey}` } }))).text()
      const page = JSON.parse(text) as { data: { id: string }[] } & Record<'nextCursor' | 'prevCursor', string | null>
      pages.push({ ids: page.data.map(({ id }) => id), bytes: Buffer.byteLength(text) })
      cursor = page[way]
    }
    return pages
  }
  return { kit, client: kit.client(secretKey), walk }
}

const tags = Array.from({ length: 500 }, (_, n) => `${n}`.padStart(95, 'ä'))

test('a page of heavy customers ends before it is too heavy, and its cursors go on from there, forth and back', async () => {
  const { client, walk } = await startAcme()
  const made: string[] = []
  for (let n = 0; n < heavy; n++) made.push((await client.customers.create({ kind: 'person', firstName: `Nº ${n}`, tags })).id)

  const forth = await walk('/v1/customers?limit=200&sort=createdAt')
  const back = await walk('/v1/customers?limit=200&sort=createdAt', 'prevCursor', '&from=end')

  expect(forth.flatMap(({ ids }) => ids)).toEqual(made)
  expect(forth.length).toBeGreaterThan(2)
  expect(Math.max(...forth.map(({ bytes }) => bytes))).toBeLessThan(mostBytes + 1000)
  expect(back.toReversed().flatMap(({ ids }) => ids)).toEqual(made)
})

test('a page around a heavy customer is of the same measure, and knows where it stands', async () => {
  const { client } = await startAcme()
  const made: string[] = []
  for (let n = 0; n < heavy; n++) made.push((await client.customers.create({ kind: 'person', firstName: `Nº ${n}`, tags })).id)

  const { data, place } = await client.customers.list({ sort: 'createdAt', limit: 200, around: made[30] ?? '' })

  const shown = data.map(({ id }) => id)
  expect(shown).toContain(made[30])
  expect(shown.length).toBeLessThan(heavy)
  expect(shown).toEqual(made.slice(place?.offset ?? -1).slice(0, shown.length))
})

test('a page of long events ends before it is too heavy, and its cursors go on from there', async () => {
  const { client, walk } = await startAcme()
  const { id } = await client.customers.create({ kind: 'person', firstName: 'Ada' })
  const made: string[] = []
  for (let n = 0; n < 70; n++) {
    const at = new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()
    made.unshift((await client.events.record(id, { text: 'ä'.repeat(20_000), at })).id)
  }

  const pages = await walk(`/v1/customers/${id}/events?limit=200`)

  expect(pages.flatMap(({ ids }) => ids)).toEqual(made)
  expect(pages.length).toBe(2)
  expect(Math.max(...pages.map(({ bytes }) => bytes))).toBeLessThan(mostBytes + 1000)
})

test('a list shows the first two hundred characters of long notes, and the customer all of them', async () => {
  const { client } = await startAcme()
  const notes = 'ä'.repeat(20_000)
  const { id } = await client.customers.create({ kind: 'person', firstName: 'Ada', notes })

  expect((await client.customers.list()).data[0]?.notes).toBe('ä'.repeat(200))
  expect((await client.customers.get(id)).notes).toBe(notes)
})
