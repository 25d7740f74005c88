import { expect, onTestFinished, test } from 'vitest'
import { createTestKit } from '@customer-kit/api/testing'
import { scripted } from '../../support/scripted.ts'

const letters = ['Ada', 'Bea', 'Cleo', 'Dora', 'Eva']

async function fiveCustomers() {
  const kit = await createTestKit()
  onTestFinished(kit.close)
  const { customers } = kit.client
  for (const firstName of letters) await customers.create({ kind: 'person', firstName })
  return { list: () => customers.list({ sort: 'name', limit: 2 }) }
}

const namesOf = (page?: { data: object[] }) => page?.data.map((customer) => 'firstName' in customer && customer.firstName)

test('awaited, a list is its first page, which knows the way to its neighbours', async () => {
  const { list } = await fiveCustomers()
  const first = await list()
  const second = await first.next()
  const third = await second?.next()

  expect(first).toMatchObject({ total: 5, totalIsExact: true, prevCursor: null })
  expect([first, second, third].map(namesOf)).toEqual([['Ada', 'Bea'], ['Cleo', 'Dora'], ['Eva']])
  expect(third?.next()).toBeUndefined()
  expect(namesOf(await third?.prev())).toEqual(['Cleo', 'Dora'])
  expect(first.prev()).toBeUndefined()
})

test('walked through, a list is everybody', async () => {
  const { list } = await fiveCustomers()
  expect(namesOf({ data: await Array.fromAsync(list()) })).toEqual(letters)
})

test('a list goes page after page, and a page that is left early asks for no other', async () => {
  const { list } = await fiveCustomers()
  const pages = await Array.fromAsync(list().pages())
  expect(pages.map(namesOf)).toEqual([['Ada', 'Bea'], ['Cleo', 'Dora'], ['Eva']])

  const { client, requests } = scripted(() => Response.json({ data: [{ id: 'cus_1' }], nextCursor: 'more', prevCursor: null }))
  for await (const customer of client.customers.list()) if (customer.id === 'cus_1') break
  expect(requests).toHaveLength(1)
})

test('a page travels as plain JSON', async () => {
  const { list } = await fiveCustomers()
  expect(Object.keys(await list()).sort()).toEqual(['data', 'nextCursor', 'prevCursor', 'total', 'totalIsExact'])
})

test('a list that is awaited twice was asked once', async () => {
  const { client, requests } = scripted(() => Response.json({ data: [], nextCursor: null }))
  const list = client.customers.list()

  await Promise.all([list, list, list.withResponse()])
  await list

  expect(requests).toHaveLength(1)
})

test('a list that cannot be had is caught like any promise', async () => {
  const { client } = scripted(() => Response.json({}, { status: 500 }))
  expect(await client.customers.list().catch(() => 'caught')).toBe('caught')
})
