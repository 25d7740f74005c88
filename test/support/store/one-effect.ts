import type { Store } from '@customer-kit/api/store/store.ts'
import type { Client } from '@customer-kit/sdk'
import { expect } from 'vitest'
import { countOf } from '../digest.ts'

/** Creates, changes and records while the answer to each write is lost, and counts what came of it. */
export async function expectOneEffect(store: Store | undefined, { customers, events }: Client, lose: () => void) {
  lose()
  const created = await customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com' })
  lose()
  const updated = await customers.update(created, { firstName: 'Grace' })
  lose()
  const note = await events.record(created.id, { title: 'Called' })

  expect(await customers.get(created.id)).toEqual(updated)
  expect(updated).toMatchObject({ rev: 2, firstName: 'Grace', email: 'ada@example.com' })
  expect((await customers.list()).data).toEqual([updated])
  expect((await events.list(created.id)).data).toEqual([note])
  expect([await countOf(store, 'customers'), await countOf(store, 'changes'), await countOf(store, 'idempotency')]).toEqual([1, 3, 3])
}
