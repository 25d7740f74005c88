import { ProblemError } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit } from './support/kit.ts'

test('a customer is created, found, changed and read again, and each answer keeps to the contract', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const created = await customers.create({
    kind: 'person',
    firstName: 'José',
    lastName: 'García',
    email: 'Jose@Example.com',
    stage: 'lead'
  })
  await kit.client(secretKey).attributes.create({ key: 'contractEnd', label: 'End of contract', type: 'date' })
  const organization = await customers.create({ kind: 'organization', name: 'Acme', attributes: { contractEnd: '2027-03-31' } })
  const page = await customers.list({
    filter: { and: [{ field: 'name', op: 'contains', value: 'garcia' }, { not: { field: 'stage', op: 'empty' } }] }
  })
  const updated = await customers.update(created, { stage: 'customer', private: true })

  for (const customer of [created, organization, updated]) operations.getCustomer.answer.parse(customer)
  operations.listCustomers.answer.parse(page)
  expect(page).toMatchObject({ data: [{ id: created.id, email: 'jose@example.com' }], total: 1, totalIsExact: true, nextCursor: null })
  expect(updated).toMatchObject({ rev: 2, stage: 'customer', private: true })
  expect(await customers.get(created.id)).toEqual(updated)
})

test('what cannot be accepted comes back as a problem with a code and the places to look at', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const organization = await customers.create({ kind: 'organization', name: 'Acme' })

  const problems = [
    await customers.create({ kind: 'person', email: 'not an address' }).catch((error: unknown) => error),
    await customers.update(organization, { firstName: 'Ada' }).catch((error: unknown) => error),
    await customers.get('cus_00000000000000000000000000000000').catch((error: unknown) => error)
  ]

  expect(problems.every((problem) => problem instanceof ProblemError)).toBe(true)
  expect(problems).toMatchObject([
    { status: 422, code: 'invalid_request', errors: [{ path: 'email' }] },
    { status: 422, code: 'invalid_request', errors: [{ path: 'firstName' }] },
    { status: 404, code: 'not_found', errors: [] }
  ])
})
