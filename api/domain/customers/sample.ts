import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Order } from './sorts.ts'
import { directed, type Position } from './stretches.ts'

type Select = (columns: Statement, ...conditions: Statement[]) => Statement

/** Where numbers of customers are kept in their order. Somebody else's among them would move every estimate. */
export type Numbers = { table: Statement; n: Statement; where: Statement }

const probes = 400
const perProbe = 10
const places = JSON.stringify(Array.from({ length: probes }, (_, i) => i))

/**
 * At most four thousand numbers, ten in a row from each of four hundred places that are spread evenly, up to the next: as many as there are,
 * where they are few. An engine without ranks cannot say who stands in the middle of a list, and to count there costs as much as the list is long.
 */
export const sampleOf = ({ table, n, where }: Numbers): Statement => sql`(
  with bounds as materialized (select (select ${n} from ${table} where ${where} order by ${n} limit 1) as low,
    (select ${n} from ${table} where ${where} order by ${n} desc limit 1) + 1 as beyond)
  select near.value as n from bounds, json_each(${places}) probe,
    json_each((select json_group_array(n) from (select ${n} as n from ${table} where ${where}
      and ${n} >= bounds.low + (bounds.beyond - bounds.low) * probe.value / ${probes}
      and ${n} < bounds.low + (bounds.beyond - bounds.low) * (probe.value + 1) / ${probes} order by ${n} limit ${perProbe}))) near)`

const positions = (select: Select, column: Statement) =>
  sql`sample as materialized (${select(sql`${column} is null as segment, ${column} as key, c.n`)})`

/** The position that stands at this share of the sample. */
export function positionAt(sampled: Select, { key: column, isDown }: Order, share: number): Statement {
  const { order } = directed(isDown)
  return sql`with ${positions(sampled, column)} select (select json_array(segment, key, n) from sample
    order by segment, key ${order}, n ${order} limit 1
    offset (select max(min(cast(${share} * count(*) as integer), count(*) - 1), 0) from sample)) as first`
}

/** Which share of the sample stands before this position. */
export function shareBefore(sampled: Select, { key: column, isDown }: Order, [segment, key, n]: Position): Statement {
  const { beyond } = directed(!isDown)
  const isBefore = segment === 0 ? sql`segment = 0 and (key, n) ${beyond} (${key}, ${n})` : sql`segment = 0 or n ${beyond} ${n}`
  return sql`with ${positions(sampled, column)} select coalesce(avg(${isBefore}), 0) as share from sample`
}
