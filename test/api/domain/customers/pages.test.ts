import type { Client } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

type Sort = 'name' | '-name' | 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt'
type Step = { cursor: string } | { from: 'end' } | object
type Customers = Client['customers']

const names = ['Óscar', null, 'anna', 'Anna', null, 'Zoë', 'zoe', 'Łukasz', null, 'Ana', '李', 'anna', 'Bo'] as const

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  for (const lastName of names) await customers.create({ kind: 'person', lastName, email: 'ada@example.com' })
  return customers
}

/** The ids on each page, from one end to the other. */
async function walk(customers: Customers, sort: Sort, limit: number, start: Step, onward: 'nextCursor' | 'prevCursor') {
  const pages: string[][] = []
  let step: Step | undefined = start
  while (step) {
    const page: Awaited<ReturnType<Customers['list']>> = await customers.list({ sort, limit, ...step })
    pages.push(page.data.map(({ id }) => id))
    step = page[onward] === null ? undefined : { cursor: page[onward] }
  }
  return pages
}

const sorts: Sort[] = ['name', '-name', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt']

test.each(sorts)('by %s, walking there and back meets everybody once, whatever the size of a page', async (sort) => {
  const customers = await startAcme()
  const everybody = (await customers.list({ sort, limit: 200 })).data.map(({ id }) => id)
  expect(new Set(everybody).size).toBe(names.length)

  for (const limit of [1, 2, 3, 5, 12, 13, 14]) {
    const forward = await walk(customers, sort, limit, {}, 'nextCursor')
    const backward = await walk(customers, sort, limit, { from: 'end' }, 'prevCursor')

    expect(forward.flat(), `forward by ${limit}`).toEqual(everybody)
    expect(backward.toReversed().flat(), `backward by ${limit}`).toEqual(everybody)
    expect(backward[0], `the last page of ${limit}`).toEqual(everybody.slice(-limit))
  }
})

test('a page is found again from the one after it and the one before it', async () => {
  const customers = await startAcme()
  const ids = async (query: object) => {
    const { data, nextCursor, prevCursor } = await customers.list({ sort: 'name', limit: 5, ...query })
    return { ids: data.map(({ id }) => id), next: { cursor: nextCursor ?? '' }, prev: { cursor: prevCursor ?? '' } }
  }

  const first = await ids({})
  const second = await ids(first.next)
  const third = await ids(second.next)

  expect((await ids(second.prev)).ids).toEqual(first.ids)
  expect((await ids(third.prev)).ids).toEqual(second.ids)
  expect((await ids((await ids(third.prev)).next)).ids).toEqual(third.ids)
})

test('the first page has nothing before it and the last nothing after it', async () => {
  const customers = await startAcme()

  expect(await customers.list({ limit: 5 })).toMatchObject({ prevCursor: null, nextCursor: expect.any(String) })
  expect(await customers.list({ limit: 5, from: 'end' })).toMatchObject({ prevCursor: expect.any(String), nextCursor: null })
  expect(await customers.list({ limit: 13 })).toMatchObject({ prevCursor: null, nextCursor: null })
})

test('a page whose customers have all gone still leads back', async () => {
  const customers = await startAcme()
  const { nextCursor } = await customers.list({ sort: 'name', limit: 12 })
  const [last] = (await customers.list({ sort: 'name', from: 'end', limit: 1 })).data
  if (last) await customers.delete(last)

  const gone = await customers.list({ sort: 'name', limit: 12, cursor: nextCursor ?? '' })
  const back = await customers.list({ sort: 'name', limit: 12, cursor: gone.prevCursor ?? '' })

  expect(gone).toMatchObject({ data: [], nextCursor: null, total: 12 })
  expect(back.data).toHaveLength(12)
})

test('a cursor and an end to begin from exclude each other', async () => {
  const customers = await startAcme()
  const { nextCursor } = await customers.list({ limit: 1 })

  const both = Promise.resolve(customers.list({ limit: 1, cursor: nextCursor ?? '', from: 'end' }))

  await expect(both).rejects.toMatchObject({ status: 422, errors: [{ path: 'from' }] })
})
