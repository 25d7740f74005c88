import { sql } from '@customer-kit/api/store/sql.ts'
import type { Filter } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

/** Seven customers, of whom the last has none of the attributes. */
async function startAcme({ indexed }: { indexed: boolean }) {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { attributes, customers, ...host } = kit.client(secretKey)
  await attributes.create({ key: 'motto', label: 'Motto', type: 'text', indexed })
  await attributes.create({ key: 'seats', label: 'Seats', type: 'number', indexed })
  await attributes.create({ key: 'contractEnd', label: 'End of contract', type: 'date', indexed })
  await attributes.create({ key: 'partner', label: 'Partner', type: 'flag', indexed })
  const sizes = ['large', 'small', 'medium'].map((key) => ({ key, label: key }))
  await attributes.create({ key: 'size', label: 'Size', type: 'choice', options: sizes, indexed })
  const all = [
    { motto: 'Ça va', seats: 12, contractEnd: '2027-03-31', partner: true, size: 'small' },
    { motto: 'ca ira', seats: 2.5, contractEnd: '2026-12-31', partner: false, size: 'large' },
    { motto: 'Über alles', seats: -1, contractEnd: '2027-01-01', partner: true, size: 'medium' },
    { motto: 'uber', seats: 100, contractEnd: '2028-02-29', partner: false, size: 'small' },
    { motto: 'zz', seats: 0 },
    { seats: 7, size: 'large' },
    {}
  ]
  for (const [at, values] of all.entries()) await customers.create({ kind: 'organization', name: `c${at}`, attributes: values })
  if (indexed) await kit.finishJobs('acme')
  const namesOf = (data: readonly object[]) => data.map((each) => ('name' in each ? String(each.name) : '')).join(' ')
  const find = async (filter: Filter, sort: 'name' | `attributes.${string}` = 'name') =>
    namesOf((await customers.list({ filter, sort })).data)
  return { kit, host, secretKey, attributes, customers, namesOf, find }
}

const asked: [object, string][] = [
  [{ field: 'attributes.motto', op: 'eq', value: 'CA VA' }, 'c0'],
  [{ field: 'attributes.motto', op: 'startsWith', value: 'uber' }, 'c2 c3'],
  [{ field: 'attributes.motto', op: 'contains', value: 'all' }, 'c2'],
  [{ field: 'attributes.motto', op: 'ne', value: 'zz' }, 'c0 c1 c2 c3 c5 c6'],
  [{ field: 'attributes.seats', op: 'gte', value: 7 }, 'c0 c3 c5'],
  [{ field: 'attributes.seats', op: 'between', value: [0, 12] }, 'c0 c1 c4 c5'],
  [{ field: 'attributes.seats', op: 'in', value: [2.5, 100] }, 'c1 c3'],
  [{ field: 'attributes.contractEnd', op: 'lt', value: '2027-01-01' }, 'c1'],
  [{ field: 'attributes.contractEnd', op: 'empty' }, 'c4 c5 c6'],
  [{ field: 'attributes.partner', op: 'eq', value: false }, 'c1 c3'],
  [{ field: 'attributes.partner', op: 'ne', value: false }, 'c0 c2 c4 c5 c6'],
  [{ field: 'attributes.size', op: 'in', value: ['small', 'medium'] }, 'c0 c2 c3'],
  [{ not: { field: 'attributes.size', op: 'notEmpty' } }, 'c4 c6'],
  [
    {
      and: [
        { field: 'attributes.size', op: 'eq', value: 'small' },
        { field: 'attributes.seats', op: 'gt', value: 12 }
      ]
    },
    'c3'
  ]
]

type AttributeSort = `attributes.${string}` | `-attributes.${string}`

/** Equal ones stand as they were made, and turned round the other way; who has nothing there comes last both ways. */
const sorted: [AttributeSort, string][] = [
  ['attributes.motto', 'c1 c0 c3 c2 c4 c5 c6'],
  ['-attributes.motto', 'c4 c2 c3 c0 c1 c6 c5'],
  ['attributes.seats', 'c2 c4 c1 c5 c0 c3 c6'],
  ['-attributes.seats', 'c3 c0 c5 c1 c4 c2 c6'],
  ['attributes.contractEnd', 'c1 c2 c0 c3 c4 c5 c6'],
  ['-attributes.contractEnd', 'c3 c0 c2 c1 c6 c5 c4'],
  ['attributes.partner', 'c1 c3 c0 c2 c4 c5 c6'],
  ['-attributes.partner', 'c2 c0 c3 c1 c6 c5 c4'],
  ['attributes.size', 'c1 c5 c0 c3 c2 c4 c6'],
  ['-attributes.size', 'c2 c3 c0 c5 c1 c6 c4']
]

type Acme = Awaited<ReturnType<typeof startAcme>>
const keys = ['motto', 'seats', 'contractEnd', 'partner', 'size']

/** Where an attribute may be when somebody asks about it. */
const moments: [string, () => Promise<Acme>][] = [
  ['that is indexed', () => startAcme({ indexed: true })],
  ['without an index', () => startAcme({ indexed: false })],
  [
    'whose index has somebody already, and not yet everybody',
    async () => {
      const acme = await startAcme({ indexed: false })
      for (const key of keys) await acme.attributes.update(key, { indexed: true })
      const [, second] = (await acme.customers.list({ sort: 'name' })).data
      for (const [rev, seats] of [3, 2.5].entries())
        await acme.customers.update({ id: second?.id ?? '', rev: rev + 1 }, { attributes: { seats } })
      return acme
    }
  ],
  [
    'that is called otherwise and takes no values any more',
    async () => {
      const acme = await startAcme({ indexed: true })
      for (const key of keys) await acme.attributes.update(key, { label: `Former ${key}`, archived: true })
      return acme
    }
  ]
]

for (const [how, start] of moments) {
  test(`by an attribute ${how}, customers are found as by any field`, async () => {
    const { find } = await start()
    for (const [filter, names] of asked) expect(await find(filter as Filter), JSON.stringify(filter)).toBe(names)
  })

  test(`by an attribute ${how}, customers are sorted, who has none comes last, and pages lead there and back`, async () => {
    const { customers, namesOf } = await start()
    for (const [sort, names] of sorted) {
      expect(namesOf((await customers.list({ sort })).data), sort).toBe(names)
      const there: string[] = []
      let page = await customers.list({ sort, limit: 2 })
      for (;;) {
        there.push(namesOf(page.data))
        if (page.nextCursor === null) break
        page = await customers.list({ sort, limit: 2, cursor: page.nextCursor })
      }
      expect(there.join(' '), sort).toBe(names)
      const back = [namesOf(page.data)]
      while (page.prevCursor !== null) {
        page = await customers.list({ sort, limit: 2, cursor: page.prevCursor })
        back.unshift(namesOf(page.data))
      }
      expect(back.join(' '), sort).toBe(names)
      expect(namesOf((await customers.list({ sort, limit: 3, from: 'end' })).data), sort).toBe(names.split(' ').slice(-3).join(' '))
    }
  })
}

test('a walk through a list goes on where it was when its index is ready, is given up, or its field is called otherwise', async () => {
  const { kit, attributes, customers, namesOf } = await startAcme({ indexed: false })
  for (const [sort, names] of sorted) {
    const key = sort.replace(/^-?attributes\./, '')
    const [first, second, third, fourth] = [names.slice(0, 5), names.slice(6, 11), names.slice(12, 17), names.slice(18)]
    const next = async (cursor: string | null) => customers.list({ sort, limit: 2, cursor: cursor ?? '' })

    const begun = await customers.list({ sort, limit: 2 })
    await attributes.update(key, { indexed: true })
    await kit.finishJobs('acme')
    const indexed = await next(begun.nextCursor)
    await attributes.update(key, { label: `${key} ${sort}` })
    const renamed = await next(indexed.nextCursor)
    await attributes.update(key, { indexed: false })
    const without = await next(renamed.nextCursor)

    expect(
      [begun, indexed, renamed, without].map(({ data }) => namesOf(data)),
      sort
    ).toEqual([first, second, third, fourth])
    const store = await kit.workspaces.open('acme')
    await store?.write([sql`update jobs set held_until = 0`])
    await kit.finishJobs('acme')
  }
})

test('an index is filled with everybody who was there before, kept by every change, and given up without a wrong answer', async () => {
  const { kit, host, attributes, customers, find } = await startAcme({ indexed: false })
  const fieldOf = async () => (await host.bootstrap.get()).fields.find(({ key }) => key === 'attributes.seats')
  const many = { field: 'attributes.seats', op: 'gte', value: 7 } as const
  expect(await attributes.update('seats', { indexed: true })).toMatchObject({ indexed: true, ready: false })
  expect(await fieldOf()).toMatchObject({ type: 'number', label: 'Seats', sortable: 'bounded' })
  const { data } = await customers.list({ sort: 'name' })
  await customers.update({ id: data[6]?.id ?? '', rev: 1 }, { attributes: { seats: 8 } })
  expect(await find(many)).toBe('c0 c3 c5 c6')

  await kit.finishJobs('acme')

  expect(await fieldOf()).toMatchObject({ sortable: 'indexed' })
  expect(await find(many, 'attributes.seats')).toBe('c5 c6 c0 c3')
  await customers.update({ id: data[0]?.id ?? '', rev: 1 }, { attributes: { seats: null } })
  await customers.delete({ id: data[3]?.id ?? '', rev: 1 })
  expect(await find(many, 'attributes.seats')).toBe('c5 c6')

  expect(await attributes.update('seats', { indexed: false })).toMatchObject({ indexed: false, ready: false })
  await expect(attributes.update('seats', { indexed: true })).rejects.toMatchObject({ status: 409 })
  expect(await find(many, 'attributes.seats')).toBe('c5 c6')
  const store = await kit.workspaces.open('acme')
  await store?.write([sql`update jobs set held_until = 0`])
  await kit.finishJobs('acme')
  expect(await store?.read([sql`select count(*) as rows from attribute_index`])).toEqual([[{ rows: 0 }]])
  expect(await find(many, 'attributes.seats')).toBe('c5 c6')
})

test('what is not defined, and a value or an operator that its type does not know, is refused with its place', async () => {
  const { customers } = await startAcme({ indexed: true })
  const refused: [object, string][] = [
    [{ field: 'attributes.nothing', op: 'empty' }, 'filter.field'],
    [{ field: 'attributes.Not A Key', op: 'empty' }, 'filter.field'],
    [{ field: 'attributes.seats', op: 'contains', value: '1' }, 'filter.op'],
    [{ field: 'attributes.seats', op: 'eq', value: '1' }, 'filter.value'],
    [{ and: [{ field: 'attributes.contractEnd', op: 'gt', value: 'tomorrow' }] }, 'filter.and.0.value'],
    [{ field: 'attributes.partner', op: 'gt', value: true }, 'filter.op']
  ]
  for (const [filter, path] of refused) {
    const problem = { status: 422, errors: [{ path }] }
    await expect(customers.list({ filter: filter as Filter }), JSON.stringify(filter)).rejects.toMatchObject(problem)
    await expect(customers.count({ filter: filter as Filter }), JSON.stringify(filter)).rejects.toMatchObject(problem)
  }
  await expect(customers.list({ sort: 'attributes.nothing' })).rejects.toMatchObject({ status: 422, errors: [{ path: 'sort' }] })
})

test('of many faults twenty are told at a time', async () => {
  const { customers } = await startAcme({ indexed: false })
  const filter = { or: Array.from({ length: 30 }, (_, at) => ({ field: `attributes.none${at}` as const, op: 'empty' as const })) }

  const { errors } = (await customers.list({ filter }).then(undefined, (error: unknown) => error)) as { errors: unknown[] }

  expect(errors).toHaveLength(20)
})

test('a cursor of a list in the order of options is over when the options change their order', async () => {
  const { attributes, customers } = await startAcme({ indexed: true })
  const page = await customers.list({ sort: 'attributes.size', limit: 2 })
  const next = { sort: 'attributes.size', limit: 2, cursor: page.nextCursor ?? '' } as const
  expect((await customers.list(next)).data).toHaveLength(2)
  await attributes.update('size', { options: ['small', 'medium', 'large'].map((key) => ({ key, label: key })) })
  await expect(customers.list(next)).rejects.toMatchObject({ status: 409, code: 'cursor_expired' })
})

test('a session may be narrowed by an attribute, and by hiding all of them', async () => {
  const { kit, host, namesOf } = await startAcme({ indexed: true })
  const sign = async (narrowed: object) => kit.client((await host.sessions.create({ user: { id: 'ana' }, ...narrowed })).token)
  const partners = await sign({ filter: { field: 'attributes.partner', op: 'eq', value: true } })
  expect(namesOf((await partners.customers.list({ sort: 'name' })).data)).toBe('c0 c2')
  await expect(sign({ filter: { not: { field: 'attributes.nothing', op: 'empty' } } })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'filter.not.field', message: 'There is no field attributes.nothing' }]
  })

  const blind = await sign({ hiddenFields: ['attributes'] })
  expect((await blind.bootstrap.get()).fields.filter(({ key }) => key.startsWith('attributes.'))).toEqual([])
  expect((await blind.customers.list()).data[0]).not.toHaveProperty('attributes')
  const named = { status: 422, errors: [{ path: 'filter.field' }] }
  await expect(blind.customers.list({ filter: { field: 'attributes.seats', op: 'empty' } })).rejects.toMatchObject(named)
  await expect(blind.customers.list({ sort: 'attributes.seats' })).rejects.toMatchObject({ status: 422 })
})

test('a whole number is kept as it is, a fraction has fifteen digits, each is answered as it is kept, and is found by what was given', async () => {
  const { customers, find } = await startAcme({ indexed: true })
  const given = [0.1 + 0.2, 2 / 3, 123456789012345.67, -0, 1e-7, 2 ** 53 - 1]
  const kept: unknown[] = []

  for (const seats of given)
    kept.push((await customers.create({ kind: 'organization', name: `n${seats}`, attributes: { seats } })).attributes['seats'])

  expect(kept).toEqual([0.3, 0.666666666666667, 123456789012346, 0, 1e-7, 9007199254740991])
  expect(await find({ field: 'attributes.seats', op: 'eq', value: 0.1 + 0.2 })).toBe('n0.30000000000000004')
  expect(await find({ field: 'attributes.seats', op: 'in', value: [2 / 3, 2 ** 53 - 1] })).toBe('n0.6666666666666666 n9007199254740991')
  expect(await find({ field: 'attributes.seats', op: 'gt', value: 2 / 3 }, 'attributes.seats')).toBe(
    'c1 c5 c0 c3 n123456789012345.67 n9007199254740991'
  )
  await expect(customers.create({ kind: 'organization', name: 'Far', attributes: { seats: 1.7e308 } })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'attributes.seats' }]
  })
})
