import { recordChanges } from '@customer-kit/api/domain/change-log.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { keepEvents } from '@customer-kit/api/domain/events/keep.ts'
import type { Store } from '@customer-kit/api/store/store.ts'
import { makeCustomers } from './customers.ts'
import { makeTimelines } from './timelines.ts'

const author = { actor: { id: 'demo' }, requestId: 'demo' }
const together = 1000

type Filling = { count: number; staffIds: readonly string[]; now: Date; say: (line: string) => void }

/** Keeps everybody and what happened with them, a thousand at a time, with the change rows that every write has. */
export async function fillWithCustomers(store: Store, { count, staffIds, now, say }: Filling): Promise<void> {
  const customers = makeCustomers(count, staffIds, now)
  const timelines = Map.groupBy(makeTimelines(customers, staffIds, now), ({ customerId }) => customerId)
  for (let at = 0; at < count; at += together) {
    const some = customers.slice(at, at + together)
    const events = some.flatMap(({ id }) => timelines.get(id) ?? [])
    await store.write([
      ...keepCustomers(author, some),
      keepEvents(events),
      recordChanges(author, [
        ...some.map(({ id }) => ({ kind: 'customer' as const, id, customerId: id, verb: 'create' as const })),
        ...events.map(({ id, customerId }) => ({ kind: 'event' as const, id, customerId, verb: 'create' as const }))
      ])
    ])
    say(`  ${at + some.length} of ${count} customers`)
  }
}
