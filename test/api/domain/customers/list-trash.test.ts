import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

const ana = 'usr_0000000000000000000000000000000a'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const discard = async (firstName: string, more: object = {}) => {
    const made = await customers.create({ kind: 'person', firstName, ...more })
    await customers.delete(made)
    return made.id
  }
  return { kit, customers, discard }
}

test('the trash holds who was deleted, the last one first, until they are restored', async () => {
  const { customers, discard } = await startAcme()
  await customers.create({ kind: 'person', firstName: 'Alive' })
  const ids = [await discard('Ada'), await discard('Grace'), await discard('Edith')]

  const trash = await customers.trash()
  expect(trash).toMatchObject({ total: 3, totalIsExact: true })
  expect(trash.data.map(({ id }) => id)).toEqual(ids.toReversed())
  expect(trash.data[0]).toMatchObject({ firstName: 'Edith', deletedAt: expect.any(String) })
  await customers.restore(ids[1] ?? '')
  expect((await customers.trash()).data.map(({ id }) => id)).toEqual([ids[2], ids[0]])
})

test('pages of the trash lead on and back', async () => {
  const { customers, discard } = await startAcme()
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.unshift(await discard(`Ada ${i}`))

  const first = await customers.trash({ limit: 2 })
  const second = await customers.trash({ limit: 2, cursor: first.nextCursor ?? '' })
  const back = await customers.trash({ limit: 2, cursor: second.prevCursor ?? '' })

  expect([first, second].map(({ data }) => data.map(({ id }) => id))).toEqual([ids.slice(0, 2), ids.slice(2, 4)])
  expect(back.data).toEqual(first.data)
  const everybody = await Array.fromAsync(customers.trash({ limit: 2 }))
  expect(everybody.map(({ id }) => id)).toEqual(ids)
})

test('nobody sees in the trash whom they would not see out of it, nor what is hidden from them', async () => {
  const { kit, discard } = await startAcme()
  await kit.session({ workspace: 'acme', user: ana, role: 'member', listing: 'own' })
  const mine = await discard('Mine', { responsible: ana, email: 'mine@example.com' })
  const open = await discard('Open')
  await discard('Private', { private: true })
  const idsFor = async (listing: 'own' | 'all-except-private', narrowing: object = {}) => {
    const { customers } = kit.client(await kit.session({ workspace: 'acme', user: ana, role: 'member', listing, ...narrowing }))
    return (await customers.trash()).data
  }

  expect((await idsFor('own')).map(({ id }) => id)).toEqual([mine])
  expect((await idsFor('all-except-private')).map(({ id }) => id)).toEqual([open, mine])
  expect((await idsFor('own', { customerId: open })).map(({ id }) => id)).toEqual([])
  expect(JSON.stringify(await idsFor('own', { hiddenFields: ['email'] }))).not.toContain('mine@example.com')
})
