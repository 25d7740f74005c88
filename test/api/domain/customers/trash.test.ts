import { sql } from '@customer-kit/api/store/sql.ts'
import { createTestKit } from '@customer-kit/api/testing'
import { expect, test } from 'vitest'
import { countOf, digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

const ana = 'usr_0000000000000000000000000000000a'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const store = await kit.workspaces.open('acme')
  const as = async (role: 'manager' | 'member', listing: 'all' | 'own' = 'all') =>
    kit.client(await kit.session({ workspace: 'acme', user: ana, role, listing })).customers
  return { kit, customers, store, as, secretKey }
}

test('a deleted customer is nowhere to be read or found, and comes back as it was', async () => {
  const { customers } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com', tags: ['vip'] })

  expect(await customers.delete(ada)).toBeUndefined()
  await expect(customers.get(ada.id)).rejects.toMatchObject({ status: 404 })
  await expect(customers.update({ id: ada.id, rev: 2 }, { firstName: 'Eve' })).rejects.toMatchObject({ status: 404 })
  await expect(Promise.resolve(customers.list({ q: 'ada' }))).resolves.toMatchObject({ data: [], total: 0 })

  const back = await customers.restore(ada.id)
  expect(back).toEqual({ ...ada, rev: 3, updatedAt: back.updatedAt })
  expect(await customers.get(ada.id)).toEqual(back)
  await expect(Promise.resolve(customers.list({ q: 'ada@' }))).resolves.toMatchObject({ total: 1 })
})

test('a change, a deletion and a restoration each carry the time they were made', async () => {
  await using kit = await createTestKit({ now: '2027-03-31T09:00:00.000Z' })
  const { customers } = kit.client
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })

  kit.clock.set('2027-03-31T10:00:00.000Z')
  const changed = await customers.update(ada, { stage: 'lead' })
  expect(changed).toMatchObject({ createdAt: '2027-03-31T09:00:00.000Z', updatedAt: '2027-03-31T10:00:00.000Z' })

  kit.clock.set('2027-03-31T11:00:00.000Z')
  await customers.delete(changed)
  expect((await customers.trash()).data).toMatchObject([
    { id: ada.id, rev: 3, updatedAt: '2027-03-31T11:00:00.000Z', deletedAt: '2027-03-31T11:00:00.000Z' }
  ])

  kit.clock.set('2027-03-31T12:00:00.000Z')
  expect(await customers.restore(ada.id)).toMatchObject({ rev: 4, updatedAt: '2027-03-31T12:00:00.000Z', deletedAt: null })
})

test('restoring whom nobody has deleted changes nothing', async () => {
  const { customers, store } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })

  expect(await customers.restore(ada.id)).toEqual(ada)
  expect(await countOf(store, 'changes')).toBe(1)
})

test('a deletion keeps all of the customer in the change log, a restoration who may see them', async () => {
  const { customers, store } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', notes: 'Call in spring', private: true })
  await customers.delete(ada)
  await customers.restore(ada.id)

  const [rows = []] = (await store?.read([sql`select verb, before, after from changes order by seq`])) ?? []
  const [created, deleted, restored] = rows.map(({ verb, before, after }) => [
    verb,
    JSON.parse(String(before)) as { deletedAt?: string },
    JSON.parse(String(after)) as unknown
  ])

  expect(created).toEqual(['create', null, null])
  expect(deleted).toEqual(['delete', ada, null])
  const who = { responsible: null, serviceManager: null, accountManagers: [], viewers: [], private: true }
  expect(restored).toEqual([
    'restore',
    { ...who, deletedAt: expect.any(String), updatedAt: expect.any(String) },
    { ...who, deletedAt: null }
  ])
})

test('an answer to a deletion that was lost is found again, not a customer that is gone', async () => {
  const { kit, customers, store, secretKey } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  let tries = 0
  const flaky = kit.client(secretKey, async (request) => {
    const response = await kit.fetch(request)
    if (tries++ === 0) throw new TypeError('connection reset')
    return response
  })

  await flaky.customers.delete(ada)

  expect(tries).toBe(2)
  expect(await countOf(store, 'changes')).toBe(2)
  await expect(customers.delete(ada)).rejects.toMatchObject({ status: 404 })
})

test('a deletion decided on an old revision is refused and leaves no trace', async () => {
  const { customers, store } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  await customers.update(ada, { firstName: 'Grace' })
  const before = await digestOf(store)

  await expect(customers.delete(ada)).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
  expect(await digestOf(store)).toBe(before)
})

test.each(['manager', 'member'] as const)('a %s deletes and restores whom they are responsible for, and nobody else', async (role) => {
  const { customers, as } = await startAcme()
  const mine = await as(role)
  const responsible = await customers.create({ kind: 'person', firstName: 'Ada', responsible: ana })
  const watched = await customers.create({ kind: 'person', firstName: 'Grace', viewers: [ana] })
  const unseen = await customers.create({ kind: 'person', firstName: 'Edith' })

  await mine.delete(responsible)
  expect(await mine.restore(responsible.id)).toMatchObject({ firstName: 'Ada', rev: 3 })
  await expect(mine.delete(watched)).rejects.toMatchObject({ status: 403, code: 'forbidden' })
  const own = await as(role, 'own')
  await expect(own.delete(unseen)).rejects.toMatchObject({ status: 404 })
  await expect(own.delete(watched)).rejects.toMatchObject({ status: 403 })
})

test('an address is free while its customer is in the trash, and restoring says when somebody else has been verified by it', async () => {
  const { customers } = await startAcme()
  const verified = async () => {
    const customer = await customers.create({ kind: 'person', email: 'ada@example.com' })
    return customers.update(customer, { verified: { email: true } })
  }
  const first = await verified()
  await customers.delete(first)
  const second = await verified()

  await expect(customers.restore(first.id)).rejects.toMatchObject({ status: 409, code: 'identity_taken' })
  await customers.delete(second)
  expect(await customers.restore(first.id)).toMatchObject({ email: 'ada@example.com', verified: { email: true } })
})
