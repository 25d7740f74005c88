import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  await customers.create({ kind: 'person', firstName: 'José Li', lastName: 'García', email: 'jose@example.com', phone: '+34600123456' })
  await customers.create({ kind: 'organization', name: 'Li & Wu "Partners" Ltd' })
  return customers
}

test.each([
  ['garcia', 1],
  ['García José', 1],
  ['josé garcía', 1],
  ['  jose   li ', 1],
  ['li garcia', 1],
  ['li', 1],
  ['600 123 456', 1],
  ['jose example.com', 1],
  ['partners wu', 1],
  ['"partners" AND', 0],
  ['jose partners', 0],
  ['garcia xy', 0],
  ['NEAR(jose garcia)', 0],
  ['👩👩', 0],
  ['\u0301', 2]
])('a search for %s finds %i', async (q, total) => {
  const customers = await startAcme()

  expect(await customers.list({ q })).toMatchObject({ total })
})
