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

test('what is found by a customer follows each of its changes, and nothing is found by what it was', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const hits = async (q: string) => (await customers.list({ q })).total
  const made = await customers.create({
    kind: 'person',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    phone: '+34600123456'
  })

  const married = await customers.update(made, { lastName: 'King' })
  expect([await hits('lovelace'), await hits('king'), await hits('ada@example')]).toEqual([0, 1, 1])
  const moved = await customers.update(married, { email: 'countess@example.com' })
  expect([await hits('ada@example'), await hits('countess'), await hits('600123')]).toEqual([0, 1, 1])
  const silent = await customers.update(moved, { phone: null })
  expect(await hits('600123')).toBe(0)
  await customers.update(silent, { stage: 'lead' })
  expect([await hits('king'), await hits('countess')]).toEqual([1, 1])
})

test('another address is free to be verified as soon as the one that had it has moved on', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const first = await customers.create({ kind: 'person', email: 'ada@example.com' })
  const second = await customers.create({ kind: 'person', email: 'ada@example.com' })
  const verified = await customers.update(first, { verified: { email: true } })
  const moved = await customers.update(verified, { email: 'new@example.com' })

  expect(moved.verified.email).toBe(false)
  expect(await customers.update(second, { verified: { email: true } })).toMatchObject({ verified: { email: true, phone: false } })
})
