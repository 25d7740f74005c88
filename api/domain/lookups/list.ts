import type { Lookup, LookupKind, LookupList, LookupQuery, Uses } from '@customer-kit/sdk/contract'
import type { Row } from '../../store/store.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { comparedTo } from '../customers/columns.ts'
import { customersFor } from '../customers/query.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { fieldsOfKind, refuseHiddenKind } from './kinds.ts'
import { orderRevision } from './orders.ts'
import { lookupIn, lookupsOf } from './query.ts'

/** Looking at more customers than these would cost more than the counts tell. */
const lookedAt = 20_000

export async function listLookups(ctx: Context, kind: LookupKind, { archived, uses }: LookupQuery): Promise<Reply<LookupList>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  const customers = customersFor(ctx.actor)
  const counted = uses ? fieldsOfKind(ctx.actor, kind).map((field) => customers.tally(comparedTo(field), lookedAt + 1)) : []
  const [rows = [], [order] = [], ...tallies] = await read(ctx, [lookupsOf(kind), orderRevision(kind), ...counted])
  const counts = usesIn(tallies)
  const all = rows.map((row): Lookup => {
    const lookup = lookupIn(row)
    return uses ? Object.assign(lookup, { uses: counts(lookup.key) }) : lookup
  })
  const list: LookupList = { data: archived ? all : all.filter((each) => !each.archived), revision: Number(order?.['revision']) }
  return { json: JSON.stringify(list), id: null, rev: null }
}

/** One tally for each field; where one of them stopped before the end, all counts are at least so many. */
function usesIn(tallies: readonly Row[][]): (key: string) => Uses {
  const seen = tallies.map((rows) => rows.reduce((sum, row) => sum + Number(row['count']), 0))
  const isExact = seen.every((sum) => sum <= lookedAt)
  const counts = new Map<unknown, number>()
  for (const { value, count } of tallies.flat()) counts.set(value, (counts.get(value) ?? 0) + Number(count))
  return (key) => ({ count: counts.get(key) ?? 0, isExact })
}
