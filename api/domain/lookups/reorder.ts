import type { LookupKind, LookupList, LookupOrder } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { orderRevision, putInOrder } from './orders.ts'
import { isThere, lookupIn, lookupsOf } from './query.ts'

export async function reorderLookups(ctx: Context, kind: LookupKind, order: LookupOrder): Promise<Reply<LookupList>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  const [rows = []] = await read(ctx, [lookupsOf(kind)])
  const before = rows.map((row) => lookupIn(row).key)
  return write(
    ctx,
    [
      ...putInOrder(kind, { table: sql`lookups`, where: sql`kind = ${kind} and ${isThere}` }, order),
      recordChange(ctx, { kind: 'lookup', id: `${kind}/`, verb: 'update', before: { keys: before }, after: { keys: order.keys } })
    ],
    sql`select null as id, null as rev, json_object('data', (select json_group_array(json(json)) from (${lookupsOf(kind)})),
      'revision', (${orderRevision(kind)})) as json`
  )
}
