import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

test.each([
  ['externalId', 'eq', 'C-10482', 1],
  ['externalId', 'eq', 'c-10482', 0],
  ['externalId', 'startsWith', 'C-1', 1],
  ['email', 'eq', 'Jose@Example.com', 1],
  ['name', 'contains', 'GARCIA', 1]
] as const)('a filter on %s %s %s finds %i', async (field, op, value, total) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  await customers.create({ kind: 'person', firstName: 'José', lastName: 'García', email: 'jose@example.com', externalId: 'C-10482' })

  expect(await customers.list({ filter: { field, op, value } })).toMatchObject({ total })
})
