import { expect, test } from 'vitest'
import { countOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

/** Two customers of one revision, so that nobody's revision is taken for another's. */
async function startAcme() {
  const kit = await startKit()
  const { customers } = kit.client((await kit.workspace('acme')).secretKey)
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  const other = await customers.create({ kind: 'person', firstName: 'Grace' })
  return { customers, ada, other, store: await kit.workspaces.open('acme') }
}

const crowd = (act: (place: number) => PromiseLike<unknown>) => Promise.allSettled(Array.from({ length: 20 }, (_, place) => act(place)))
const kept = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter(({ status }) => status === 'fulfilled').length

test('of twenty who delete one customer at the same moment one has, and the change log has one deletion', async () => {
  const { customers, ada, store } = await startAcme()

  const outcomes = await crowd(() => customers.delete(ada))

  expect(kept(outcomes)).toBe(1)
  expect(await countOf(store, 'changes')).toBe(3)
})

test('who changes a customer and who deletes them at the same moment never both have their way', async () => {
  const { customers, ada, other, store } = await startAcme()

  const outcomes = await crowd((place) => (place % 2 ? customers.delete(ada) : customers.update(ada, { firstName: `Ada ${place}` })))

  expect(kept(outcomes)).toBe(1)
  expect(await countOf(store, 'changes')).toBe(3)
  expect(await customers.get(other.id)).toEqual(other)
})

test('of twenty who change one customer at the same moment one has, though others are at the same revision', async () => {
  const { customers, ada, other } = await startAcme()

  const outcomes = await crowd((place) => customers.update(ada, { firstName: `Ada ${place}` }))

  expect(kept(outcomes)).toBe(1)
  expect(await customers.get(ada.id)).toMatchObject({ rev: 2 })
  expect(await customers.get(other.id)).toEqual(other)
})

test('of twenty who restore one customer at the same moment one has, and the others find them restored', async () => {
  const { customers, ada, store } = await startAcme()
  await customers.delete(ada)

  const outcomes = await crowd(() => customers.restore(ada.id))

  expect(kept(outcomes)).toBe(20)
  expect(await customers.get(ada.id)).toMatchObject({ firstName: 'Ada', rev: 3 })
  expect(await countOf(store, 'changes')).toBe(4)
})
