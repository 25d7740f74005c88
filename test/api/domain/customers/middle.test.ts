import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import type { Client, Filter } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'
import { manyCustomers } from '../../../support/many-customers.ts'
import { seeding } from '../../../support/seeding.ts'

const idOf = (n: number) => `cus_${n.toString(16).padStart(32, '0')}`
const numbersOf = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => Number.parseInt(id.slice(4), 16))

async function startAcme(total: number) {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const store = await kit.workspaces.open('acme')
  for (const some of manyCustomers(total)) await store?.write(keepCustomers(seeding, some))
  return { kit, store, secretKey, customers: kit.client(secretKey).customers }
}

/** All that lead from a page to the ends of its list, in the list's order. */
async function walkedFrom(customers: Client['customers'], start: object) {
  const first = await customers.list(start)
  const [before, after] = [[] as number[], [] as number[]]
  for (let page = await first.prev(); page; page = await page.prev()) before.unshift(...numbersOf(page))
  for (let page = await first.next(); page; page = await page.next()) after.push(...numbersOf(page))
  return [...before, ...numbersOf(first), ...after]
}

test('where all are counted, the page near a share is exactly there', async () => {
  const { customers } = await startAcme(1001)

  const half = await customers.list({ sort: 'createdAt', near: 0.5, limit: 10 })
  expect(numbersOf(half)).toEqual([496, 497, 498, 499, 500, 501, 502, 503, 504, 505])
  expect(half).toMatchObject({ total: 1001, totalIsExact: true, place: { offset: 495 } })
  expect(numbersOf(await customers.list({ sort: '-createdAt', near: 0.9, limit: 3 }))).toEqual([102, 101, 100])
  expect(numbersOf(await customers.list({ sort: 'createdAt', near: 0, limit: 4 }))).toEqual([1, 2])
  expect(numbersOf(await customers.list({ sort: 'createdAt', near: 1, limit: 4 }))).toEqual([999, 1000, 1001])
})

test.each(['createdAt', '-updatedAt', 'name', '-name'] as const)(
  'by %s, a page in the middle leads to everybody once, both ways, those without a value included',
  async (sort) => {
    const { customers } = await startAcme(60)
    for (const firstName of ['', null, '']) await customers.create({ kind: 'person', firstName, email: 'nameless@example.com' })
    const everybody = numbersOf(await customers.list({ sort, limit: 200 }))
    const last = (await customers.list({ sort, from: 'end', limit: 1 })).data[0]?.id ?? ''

    for (const limit of [1, 2, 7, 63, 200])
      for (const start of [{ near: 0.3 }, { near: 0 }, { near: 1 }, { around: idOf(17) }, { around: last }])
        expect(await walkedFrom(customers, { sort, limit, ...start }), JSON.stringify([limit, start])).toEqual(everybody)
  }
)

test('around a customer stand its neighbours, and how many come before is told', async () => {
  const { customers } = await startAcme(300)

  const page = await customers.list({ sort: '-createdAt', around: idOf(100), limit: 5 })
  expect(numbersOf(page)).toEqual([102, 101, 100, 99, 98])
  expect(page.place).toEqual({ offset: 198, share: 0.66 })
  const found = await customers.list({ sort: 'name', q: 'company', around: idOf(100), limit: 3 })
  expect(numbersOf(found)).toEqual([98, 100, 102])
  const filtered = { field: 'stage', op: 'eq', value: 'customer' } as const
  expect(numbersOf(await customers.list({ sort: 'createdAt', filter: filtered, around: idOf(10), limit: 3 }))).toEqual([4, 10, 16])
})

test('a customer who is not in the list, must not be seen, was deleted or never was is refused in the same words', async () => {
  const { kit, customers } = await startAcme(20)
  const secret = await customers.create({ kind: 'organization', name: 'Secret', private: true })
  await customers.delete(await customers.get(idOf(3)))
  const token = await kit.session({ workspace: 'acme', user: 'usr_1', role: 'member', listing: 'all-except-private' })
  const bound = await kit.session({ workspace: 'acme', user: 'usr_2', role: 'member', listing: 'all', customerId: idOf(5) })
  const answer = async (as: string, id: string, more = '') => {
    const headers = { 'authorization': `Bearer ${as}`, 'x-request-id': '0b0f6b0e-6f6f-4a9c-8c4c-0a0b0c0d0e0f' }
    const response = await kit.fetch(new Request(`http://kit.test/v1/customers?around=${id}${more}`, { headers }))
    return [response.status, ...response.headers, await response.text()].join('\n')
  }

  const never = await answer(token, idOf(12_345))
  expect(never.split('\n')[0]).toBe('404')
  expect(await answer(token, secret.id)).toBe(never)
  expect(await answer(token, idOf(3))).toBe(never)
  expect(await answer(token, idOf(5), '&q=nobody')).toBe(never)
  expect(await answer(bound, idOf(4))).toBe(await answer(bound, idOf(12_345)))
  expect((await answer(bound, idOf(5))).split('\n')[0]).toBe('200')
})

test('two ways to begin exclude each other, and a share is a number from 0 to 1', async () => {
  const { kit, secretKey } = await startAcme(1)
  const ask = async (query: string) => {
    const request = new Request(`http://kit.test/v1/customers?${query}`, { headers: { authorization: `Bearer ${secretKey}` } })
    const { errors = [] } = (await (await kit.fetch(request)).json()) as { errors?: { path: string }[] }
    return errors.map(({ path }) => path)
  }

  expect(await ask('near=0.5&from=end')).toEqual(['near'])
  expect(await ask(`around=${idOf(1)}&near=0.5`)).toEqual(['around'])
  for (const near of ['1.1', '-0.1', 'NaN', '', '1e-1', '0.', 'half']) expect(await ask(`near=${near}`), near).toEqual(['near'])
  expect(await ask('around=cus_1')).toEqual(['around'])
})

test('beyond what is counted, the page near a share is near it, for each listing, filter and search, and never shows what is hidden', async () => {
  const { kit, store, customers } = await startAcme(24_000)
  const user = 'usr_00000000000000000000000000000001'
  // Every second is of this user, and every third of the others is private.
  await store?.write([
    { sql: `update customers set responsible = ? where n % 2 = 0`, args: [user] },
    { sql: `insert into customer_access (user, n) select responsible, n from customers where responsible is not null`, args: [] },
    { sql: `update customers set private = 1 where n % 2 = 1 and n % 3 = 0`, args: [] }
  ])
  const as = async (listing: 'own' | 'all-except-private') =>
    kit.client(await kit.session({ workspace: 'acme', user, role: 'member', listing })).customers
  const [own, open] = [await as('own'), await as('all-except-private')]

  for (const share of [0.1, 0.42, 0.8]) {
    const wanted = 24_000 * (1 - share)
    const near = async (list: Client['customers'], query: object = {}) => {
      const page = await list.list({ sort: '-createdAt', near: share, limit: 20, ...query })
      expect(page).toMatchObject({ data: { length: 20 }, totalIsExact: false })
      return numbersOf(page)
    }
    expect(Math.abs(((await near(customers))[10] ?? 0) - wanted)).toBeLessThan(500)
    const mine = await near(own)
    expect(Math.abs((mine[10] ?? 0) - wanted)).toBeLessThan(500)
    expect(mine.every((n) => n % 2 === 0)).toBe(true)
    const seen = await near(open)
    expect(Math.abs((seen[10] ?? 0) - wanted)).toBeLessThan(500)
    expect(seen.some((n) => n % 2 === 1 && n % 3 === 0)).toBe(false)
    const filtered = await near(customers, { filter: { field: 'stage', op: 'in', value: ['lead', 'customer', 'lost'] } })
    expect(Math.abs((filtered[10] ?? 0) - wanted)).toBeLessThan(500)
    expect(filtered.every((n) => [0, 4, 5].includes(n % 6))).toBe(true)
    const found = await near(customers, { q: 'company' })
    expect(Math.abs((found[10] ?? 0) - wanted)).toBeLessThan(500)
    // The people are sorted by their numbers, which come before the letters of the companies.
    const named = await customers.list({ sort: 'name', near: share, limit: 20 })
    expect(named.data[10]?.kind).toBe(share < 0.5 ? 'person' : 'organization')
  }
  const known = await customers.list({ sort: '-createdAt', around: idOf(6000), limit: 2 })
  expect(known.place?.offset).toBe(null)
  expect(known.place?.share).toBeGreaterThan(0.73)
  expect(known.place?.share).toBeLessThan(0.77)
})

test('where they are counted but far apart in the order of their names, the page near a share is near it all the same', async () => {
  const { store, customers } = await startAcme(24_000)
  // An index has the eight thousand of this stage in this region, but not by name.
  await store?.write([
    { sql: `update customers set region = 'south' where n % 4 < 2`, args: [] },
    { sql: `update customers set stage = iif(n % 3 > 0, 'lead', 'lost')`, args: [] }
  ])
  const is = (field: 'region' | 'stage', value: string): Filter => ({ field, op: 'eq', value })
  const filter: Filter = { and: [is('region', 'south'), is('stage', 'lead')] }

  // By name the four thousand people come before the four thousand companies.
  for (const [near, kind] of [
    [0.45, 'person'],
    [0.55, 'organization']
  ] as const) {
    const page = await customers.list({ sort: 'name', filter, near, limit: 20 })
    expect(page).toMatchObject({ total: 8000, totalIsExact: true })
    expect(page.data.map((customer) => customer.kind)).toEqual(Array.from({ length: 20 }, () => kind))
  }
})
