import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import type { Client, ListedCustomer, NewCustomer } from '@customer-kit/sdk'
import { type Sort, sortFields } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { hostileCustomer } from '../../../support/hostile-customers.ts'
import { startKit } from '../../../support/kit.ts'
import { seeding } from '../../../support/seeding.ts'

type Customers = Client['customers']

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  return { kit, host, customers: host.customers }
}

const shown = ({ externalId }: ListedCustomer) => externalId
const listed = async (customers: Customers, sort: Sort) => (await customers.list({ sort, limit: 200 })).data.map(shown)

/** Who stands where, by the last letters of their external ids; `-` are those who have nothing there. */
test.each<[Sort, Omit<Extract<NewCustomer, { kind: 'person' }>, 'kind'>[], string]>([
  ['stage', [{ stage: 'lost' }, {}, { stage: 'lead' }, { stage: 'negotiation' }, { stage: 'contacted' }, {}], 'c e d a b f'],
  ['-stage', [{ stage: 'lost' }, {}, { stage: 'lead' }, { stage: 'negotiation' }, { stage: 'contacted' }, {}], 'a d e c f b'],
  ['segment', [{ segment: 'pharma' }, { segment: 'private' }, { segment: 'business' }, {}], 'b c a d'],
  ['email', [{ email: 'b@example.com' }, {}, { email: 'a@example.com' }], 'c a b'],
  ['-email', [{ email: 'b@example.com' }, {}, { email: 'a@example.com' }], 'a c b'],
  ['name', [{ lastName: 'zoë' }, { lastName: 'Óscar' }, { lastName: 'Zoe' }, { lastName: 'oscar b' }], 'b d a c'],
  ['language', [{ language: 'pt-BR' }, {}, { language: 'ar' }], 'c a b'],
  ['private', [{ private: true }, { private: false }], 'b a'],
  ['-private', [{ private: false }, { private: true }], 'b a']
])('by %s, %j stand as %s', async (sort, given, order) => {
  const { customers } = await startAcme()
  for (const [at, each] of given.entries()) await customers.create({ kind: 'person', ...each, externalId: 'abcdef'[at] ?? null })

  expect((await listed(customers, sort)).join(' ')).toBe(order)
})

test('by people, customers stand by the names of theirs, and those who have nobody last', async () => {
  const { kit, host, customers } = await startAcme()
  await kit.session({ workspace: 'acme', user: 'usr_x', role: 'member', listing: 'all' })
  for (const [id, name] of [
    ['zoe', 'Zoë'],
    ['oscar', 'Óscar'],
    ['anna', 'anna'],
    ['anna2', 'Anna']
  ])
    await host.sessions.create({ user: { id: String(id), name: String(name) } })
  for (const [externalId, who] of Object.entries({ a: 'zoe', b: null, c: 'anna', d: 'oscar', e: 'zoe' }))
    await customers.create({ kind: 'person', externalId, responsible: who && `ext:${who}`, serviceManager: who && `ext:${who}` })

  expect(await listed(customers, 'responsible')).toEqual(['c', 'd', 'a', 'e', 'b'])
  expect(await listed(customers, '-responsible')).toEqual(['e', 'a', 'd', 'c', 'b'])
  expect(await listed(customers, 'serviceManager')).toEqual(['c', 'd', 'a', 'e', 'b'])

  await host.sessions.create({ user: { id: 'zoe', name: 'Aaron' } })
  expect(await listed(customers, 'responsible')).toEqual(['a', 'e', 'c', 'd', 'b'])
})

const real = { preferredOffice: null, channel: null, state: null }
const listings = ['all', 'all-except-private', 'own'] as const

test.each(sortFields)('by %s, every page leads to the next and back, whoever asks and whatever for', async (field) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const me = 'usr_00000000000000000000000000000001'
  for (const user of [me, me.replace(/1$/, '2'), me.replace(/1$/, '3')])
    await kit.session({ workspace: 'acme', user, role: 'member', listing: 'all' })
  const store = await kit.workspaces.open('acme')
  await store?.write(
    keepCustomers(
      seeding,
      Array.from({ length: 23 }, (_, n) => ({ ...hostileCustomer(n), ...real }))
    )
  )
  const everybody = kit.client(secretKey).customers

  for (const listing of listings)
    for (const sort of listing === 'all' ? [field] : ([`-${field}`] as const))
      for (const narrowed of [{}, { filter: { field: 'stage', op: 'ne', value: 'lost' } as const }, { q: 'jo' }]) {
        const { customers } = kit.client(await kit.session({ workspace: 'acme', user: me, role: 'member', listing }))
        const query = { sort, ...narrowed }
        const all = (await customers.list({ ...query, limit: 200 })).data.map(({ id }) => id)
        const forward = await Array.fromAsync(customers.list({ ...query, limit: 5 }))
        const backward: string[] = []
        for (let page = await customers.list({ ...query, from: 'end', limit: 3 }); ;) {
          backward.unshift(...page.data.map(({ id }) => id))
          if (page.prevCursor === null) break
          page = await customers.list({ ...query, cursor: page.prevCursor, limit: 3 })
        }

        const what = `${listing} ${JSON.stringify(query)}`
        expect(
          forward.map(({ id }) => id),
          what
        ).toEqual(all)
        expect(backward, what).toEqual(all)
        expect(new Set(all).size, what).toBe(all.length)
        expect((await customers.count(narrowed)).total, what).toBe(all.length)
      }
  expect((await everybody.list()).total).toBe(23)
})

test('when the order of the choices changes, a list that is sorted by them does not go on as if nothing had happened', async () => {
  const { host, customers } = await startAcme()
  for (const stage of ['lead', 'contacted', 'lost']) await customers.create({ kind: 'person', firstName: 'Ada', stage })
  const { nextCursor } = await customers.list({ sort: 'stage', limit: 1 })
  const cursor = nextCursor ?? ''
  const byName = await customers.list({ sort: 'name', limit: 1 })
  expect((await customers.list({ sort: 'stage', limit: 1, cursor })).data).toMatchObject([{ stage: 'contacted' }])

  const { data, revision } = await host.lookups.list('stages')
  await host.lookups.reorder('stages', { keys: data.map(({ key }) => key).toReversed(), revision })

  await expect(Promise.resolve(customers.list({ sort: 'stage', limit: 1, cursor }))).rejects.toMatchObject({
    status: 409,
    code: 'cursor_expired'
  })
  expect((await customers.list({ sort: 'stage', limit: 1 })).data).toMatchObject([{ stage: 'lost' }])
  expect((await customers.list({ sort: 'name', limit: 1, cursor: byName.nextCursor ?? '' })).data).toHaveLength(1)
})

test('a filter that is too long for an address travels in a body, and finds the same', async () => {
  const { customers } = await startAcme()
  await customers.create({ kind: 'person', firstName: 'Ada', externalId: 'C-7' })
  await customers.create({ kind: 'person', firstName: 'Eve', externalId: 'D-7' })
  const filter = { field: 'externalId', op: 'in', value: Array.from({ length: 900 }, (_, n) => `C-${n}`) } as const

  const page = await customers.list({ filter, fields: ['firstName'], limit: 1 })

  expect(page).toMatchObject({ data: [{ firstName: 'Ada' }], total: 1, nextCursor: null })
})
