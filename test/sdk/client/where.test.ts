import { and, type Filter, me, not, or, where } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { createTestKit } from '@customer-kit/api/testing'

test('a filter is built as the plain tree that travels', () => {
  const filter = and(where('stage', 'in', ['lead', 'customer']), or(where('email', 'empty'), not(where('responsible', 'eq', me))))

  expect(filter).toEqual({
    and: [
      { field: 'stage', op: 'in', value: ['lead', 'customer'] },
      { or: [{ field: 'email', op: 'empty' }, { not: { field: 'responsible', op: 'eq', value: { me: true } } }] }
    ]
  })
})

test.each<[Filter, string[]]>([
  [where('name', 'startsWith', 'a'), ['Ada', 'Ana']],
  [and(where('name', 'startsWith', 'a'), where('stage', 'eq', 'lead')), ['Ada']],
  [or(where('email', 'notEmpty'), where('private', 'eq', true)), ['Ana', 'Bea']],
  [not(where('stage', 'in', ['lead'])), ['Ana', 'Bea']],
  [where('attributes.seats', 'gte', 3), ['Bea']],
  [where('createdAt', 'between', ['2000-01-01T00:00:00.000Z', '2000-12-31T00:00:00.000Z']), []]
])('%j finds who it says', async (filter, found) => {
  await using kit = await createTestKit()
  const { customers } = kit.client
  await kit.client.attributes.create({ key: 'seats', label: 'Seats', type: 'number' })
  await customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })
  await customers.create({ kind: 'person', firstName: 'Ana', email: 'ana@example.com' })
  await customers.create({ kind: 'person', firstName: 'Bea', private: true, attributes: { seats: 3 } })

  const { data } = await customers.list({ filter, sort: 'name' })

  expect(data.map((customer) => customer.kind === 'person' && customer.firstName)).toEqual(found)
})
