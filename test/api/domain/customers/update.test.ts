import { expect, test } from 'vitest'
import { digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

test('a change decided on an old revision is refused and leaves no trace', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const read = await customers.create({ kind: 'person', firstName: 'Ada' })
  await customers.update(read, { firstName: 'Grace' })
  const before = await digestOf(await kit.workspaces.open('acme'))

  const late = customers.update(read, { firstName: 'Edith' })

  await expect(late).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
  expect(await digestOf(await kit.workspaces.open('acme'))).toBe(before)
})

test('of twenty changes to one revision at the same moment exactly one is kept', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const read = await customers.create({ kind: 'person', firstName: 'Ada' })

  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => customers.update(read, { firstName: `Ada ${i}` })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await customers.get(read.id)).toMatchObject({ rev: 2 })
})

test('two customers may share an address until one of them has verified it', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const first = await customers.create({ kind: 'person', email: 'ada@example.com' })
  const second = await customers.create({ kind: 'person', email: 'ada@example.com' })
  await customers.update(first, { verified: { email: true } })

  await expect(customers.update(second, { verified: { email: true } })).rejects.toMatchObject({ status: 409, code: 'identity_taken' })
})
