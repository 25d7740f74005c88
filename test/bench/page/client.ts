import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'
import { customerAt, people, placeOf } from './customers.ts'

/** As the API does: beyond it nobody is counted. */
const countedAtMost = 10_000

/** A client that answers from memory as the API would, so that what is measured is the widget alone. */
export function clientOf(total: number, known: Bootstrap): { send: Send; pagesRead: () => number } {
  let pages = 0
  const users = people.map((name, n) => ({ id: `usr-${n}`, name }))
  const answers: Record<string, (query: Partial<CustomerQuery>) => unknown> = {
    getBootstrap: () => ({ ...known, users }),
    listCustomers: (query) => ((pages += 1), pageOf(query, total)),
    listChanges: () => ({ data: [], position: '1', hasMore: false, reset: false })
  }
  const send = async (name: string, { query = {} }: { query?: Partial<CustomerQuery> }) => answers[name]?.(query)
  // Safe because widgets await their calls, and ask for nothing that came with an answer.
  return { send: send as unknown as Send, pagesRead: () => pages }
}

function pageOf(query: Partial<CustomerQuery>, total: number): Page<ListedCustomer> & { place?: object } {
  const { limit = 50 } = query
  const start = Math.max(Math.min(startOf(query, limit, total), total - limit), 0)
  const data = Array.from({ length: Math.min(limit, total - start) }, (_, i) => customerAt(start + i, total))
  const isCounted = total <= countedAtMost
  const isMiddle = query.near !== undefined || query.around !== undefined
  return {
    data,
    nextCursor: start + data.length < total ? `after ${start + data.length}` : null,
    prevCursor: start > 0 ? `before ${start}` : null,
    total: Math.min(total, countedAtMost),
    totalIsExact: isCounted,
    ...(isMiddle && { place: { offset: isCounted ? start : null, share: start / total } })
  }
}

function startOf({ cursor, from, near, around }: Partial<CustomerQuery>, limit: number, total: number): number {
  const [way, at] = cursor?.split(' ') ?? []
  if (at !== undefined) return way === 'after' ? Number(at) : Math.max(Number(at) - limit, 0)
  if (from) return total - limit
  const middle = around ? placeOf(around, total) : near === undefined ? 0 : Math.floor(near * total)
  return around || near !== undefined ? middle - Math.floor(limit / 2) : 0
}
