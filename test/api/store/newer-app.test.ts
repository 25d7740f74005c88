import { sql } from '@customer-kit/api/store/sql.ts'
import { createClient } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../support/kit.ts'

test('once a newer version has changed a database so that this one would harm it, this one reads and writes nothing there any more', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const other = await kit.workspace('globex')
  const { customers } = createClient({ baseUrl, token: () => secretKey, fetch: kit.fetch, retries: 0 })
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  const store = await kit.workspaces.open('acme')

  await store?.write([sql`insert into schema_versions values (1000, 1000)`])
  const refused = await Promise.allSettled([
    customers.get(ada.id),
    customers.list(),
    customers.update(ada, { firstName: 'Grace' }),
    customers.create({ kind: 'person', firstName: 'Grace' })
  ])

  for (const each of refused) expect(each).toMatchObject({ status: 'rejected', reason: { status: 503, code: 'unavailable' } })
  expect(await store?.read([sql`select first_name, rev from customers`])).toEqual([[{ first_name: 'Ada', rev: 1 }]])
  expect((await kit.client(other.secretKey).customers.list()).total).toBe(0)
})
