import { migrations } from '@customer-kit/api/store/migrations/index.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  await customers.create({ kind: 'person', firstName: 'José Li', lastName: 'García', email: 'jose@example.com', phone: '+34600123456' })
  await customers.create({ kind: 'organization', name: 'Li & Wu "Partners" Ltd' })
  await customers.create({ kind: 'person', lastName: '李', firstName: '小龙' })
  await customers.create({ kind: 'organization', name: '上海小龙坎 Shanghai' })
  await customers.create({ kind: 'organization', name: 'ガーデン 東京' })
  await customers.create({ kind: 'person', firstName: '이순신' })
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
  ['\u0301', 6],
  ['李', 1],
  ['小', 2],
  ['小龙', 2],
  ['龙小', 0],
  ['小龙坎', 1],
  ['李 小', 1],
  ['小龙 李', 1],
  ['小 shanghai', 1],
  ['龙 xy', 0],
  ['カー', 1],
  ['ガ', 1],
  ['東京', 1],
  ['京', 1],
  ['이', 1],
  ['순', 1],
  ['순신', 1],
  ['순이', 0]
])('a search for %s finds %i', async (q, total) => {
  const customers = await startAcme()

  expect(await customers.list({ q })).toMatchObject({ total })
})

test('a name in signs is found by its new signs, not by its old ones, and not from the trash', async () => {
  const customers = await startAcme()
  const total = async (q: string) => (await customers.list({ q })).total
  const [{ id } = { id: '' }] = (await customers.list({ q: '李' })).data
  const renamed = await customers.update(await customers.get(id), { lastName: '王' })

  expect([await total('李'), await total('王'), await total('小龙')]).toEqual([0, 1, 2])
  await customers.delete(renamed)
  expect([await total('王'), await total('小龙')]).toEqual([0, 1])
  await customers.restore(id)
  expect([await total('王'), await total('小龙')]).toEqual([1, 2])
})

test('customers of before are found by their signs once the job has been there, and until then the answer says so', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const store = await kit.workspaces.open('acme')
  const old = await customers.create({ kind: 'person', lastName: '李' })
  const renamed = await customers.create({ kind: 'person', lastName: '李' })
  const gone = await customers.create({ kind: 'person', lastName: '李' })
  // As it was before there were signs, with what the migration leaves to do.
  const fill = migrations.flatMap(({ steps }) => steps).filter((step) => step.includes("'fill-grams'"))
  await store?.write([sql`delete from customer_grams`, ...fill.map((step) => ({ sql: step, args: [] }))])
  await customers.update(renamed, { lastName: '王' })
  await customers.delete(gone)

  expect(await customers.list({ q: '李' })).toMatchObject({ total: 0, indexing: true })
  expect(await customers.list({ q: 'ada' })).not.toHaveProperty('indexing')
  await kit.finishJobs('acme')

  const found = await customers.list({ q: '李' })
  expect(found).toMatchObject({ data: [{ id: old.id }], total: 1 })
  expect(found).not.toHaveProperty('indexing')
  expect(await customers.list({ q: '王' })).toMatchObject({ data: [{ id: renamed.id }], total: 1 })
})
