import type { LookupKind, LookupList, LookupOrder } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { isThere, lookupIn, lookupsOf, orderOf } from './query.ts'

/** The whole order in one call: two people who sort at the same time get one of the two orders, never a mixture. */
export async function reorderLookups(ctx: Context, kind: LookupKind, { keys, revision }: LookupOrder): Promise<Reply<LookupList>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  const [rows = []] = await read(ctx, [lookupsOf(kind)])
  const before = rows.map((row) => lookupIn(row).key)
  const wanted = JSON.stringify(keys)
  const isTheSame = sql`(select json_group_array(key order by key) from lookups where kind = ${kind} and ${isThere})
    = (select json_group_array(value order by value) from json_each(${wanted}))`
  return write(
    ctx,
    [
      guard('revision', sql`(${orderOf(kind)}) = ${revision}`, movedOn),
      guard('keys', isTheSame, movedOn),
      sql`update lookups set position = (select key from json_each(${wanted}) where value = lookups.key) where kind = ${kind} and ${isThere}`,
      sql`insert into lookup_orders (kind, rev) values (${kind}, 1) on conflict (kind) do update set rev = rev + 1`,
      recordChange(ctx, { kind: 'lookup', id: `${kind}/`, verb: 'update', before: { keys: before }, after: { keys } })
    ],
    sql`select null as id, null as rev, json_object('data', (select json_group_array(json(json)) from (${lookupsOf(kind)})),
      'revision', (${orderOf(kind)})) as json`
  )
}

const movedOn = conflict('Somebody changed this list since you read it')
