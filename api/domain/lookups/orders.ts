import type { LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { conflict } from '../errors.ts'
import { guard, type Step } from '../guard.ts'

/** Whose order people choose: the choices of a kind, and the fields of the workspace. */
type Ordered = LookupKind | 'attributes'

/** How often the order of a kind has changed. A cursor of a list that walks by it carries this. */
export const orderRevision = (kind: Ordered): Statement =>
  sql`select coalesce((select rev from lookup_orders where kind = ${kind}), 0) as revision`

type Wanted = { keys: readonly string[]; revision: number }

/** The whole order in one call: two people who sort at the same time get one of the two orders, never a mixture, and the second is told. */
export function putInOrder(kind: Ordered, { table, where }: { table: Statement; where: Statement }, { keys, revision }: Wanted): Step[] {
  const wanted = JSON.stringify(keys)
  const isTheSame = sql`(select json_group_array(key order by key) from ${table} where ${where})
    = (select json_group_array(value order by value) from json_each(${wanted}))`
  return [
    guard('revision', sql`(${orderRevision(kind)}) = ${revision}`, movedOn),
    guard('keys', isTheSame, movedOn),
    sql`update ${table} set position = (select key from json_each(${wanted}) where value = ${table}.key) where ${where}`,
    sql`insert into lookup_orders (kind, rev) values (${kind}, 1) on conflict (kind) do update set rev = rev + 1`
  ]
}

const movedOn = conflict('Somebody changed this list since you read it')
