import type { CustomerQuery } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { mostPageBytes } from '../page.ts'

/** Where a page begins or ends: customers with a value come before those without, whatever the direction. */
export type Position = readonly [segment: 0 | 1, key: string | null, n: number]

/** Which way to walk, and from where; from null, the whole way from that end. The one it begins from is left out unless it is meant too. */
export type Walk = { isBackwards: boolean; from: Position | null; isIncluded?: boolean }

export type Select = (columns: Statement, ...conditions: Statement[]) => Statement
// Safe because `pageOf` writes the positions of its ends so, or leaves them null on an empty page.
export const positionIn = (end: unknown) => (typeof end === 'string' ? (JSON.parse(end) as Position) : null)

type Order = Pick<CustomerQuery, 'sort' | 'limit'> & { skip?: number }

/** One row: the page as a JSON array, whether there is more this way, and the positions of its first and last customer. */
export function pageOf(select: Select, json: Statement, { sort, limit, skip = 0 }: Order, walk: Walk): Statement {
  const { column, isDown } = orderOf(sort)
  const walked = directed(isDown !== walk.isBackwards)
  const parts = segmentsAhead(walk).map((segment) => {
    const conditions = [isIn(column, segment), ...ahead(column, segment, walk, walked)]
    const rows = select(sql`${segment} as segment, ${column} as key, c.n, ${json} as json`, ...conditions)
    return sql`select * from (${rows} order by ${column} ${walked.order}, c.n ${walked.order} limit ${skip + limit + 1})`
  })
  // The second segment is only looked into when the first has not filled the page.
  const found = sql`${joined(parts, ' union all ')} limit ${limit + 1} offset ${skip}`
  const shown = directed(isDown)
  const opposite = directed(!isDown)
  // Both kept apart: folded into one, the engine sorts before it cuts, and a page read backwards loses the wrong end.
  return sql`with found as materialized (${found}), page as materialized (
      select segment, key, n, json from (select *, sum(octet_length(json)) over (rows unbounded preceding) as bytes from found limit ${limit})
      where bytes <= ${mostPageBytes} or bytes = octet_length(json))
    select (select count(*) from found) > (select count(*) from page) as has_more, (select count(*) from page) as rows,
      (select '[' || coalesce(group_concat(json, ','), '') || ']' from (
        select json from page order by segment, key ${shown.order}, n ${shown.order})) as json,
      (select json_array(segment, key, n) from page order by segment, key ${shown.order}, n ${shown.order} limit 1) as first,
      (select json_array(segment, key, n) from page order by segment desc, key ${opposite.order}, n ${opposite.order} limit 1) as last`
}

const sortColumns = { name: sql`c.name_fold`, createdAt: sql`c.created_at`, updatedAt: sql`c.updated_at` }

export type SortField = keyof typeof sortColumns

// Safe because a sort is one of the sortable fields, with or without a minus before it.
export const sortFieldOf = (sort: CustomerQuery['sort']) => sort.replace(/^-/, '') as SortField

export const orderOf = (sort: CustomerQuery['sort']) => ({ isDown: sort.startsWith('-'), column: sortColumns[sortFieldOf(sort)] })

export const directed = (isDown: boolean) =>
  isDown ? { order: sql`desc`, beyond: sql`<`, from: sql`<=` } : { order: sql`asc`, beyond: sql`>`, from: sql`>=` }

function segmentsAhead({ isBackwards, from }: Walk): Position[0][] {
  const segments: Position[0][] = isBackwards ? [1, 0] : [0, 1]
  return from === null ? segments : segments.slice(segments.indexOf(from[0]))
}

const isIn = (column: Statement, segment: Position[0]) => (segment === 0 ? sql`${column} is not null` : sql`${column} is null`)

/** How many come before this one, counted up to so many. */
export function countBefore(select: Select, sort: CustomerQuery['sort'], position: Position, atMost: number): Statement {
  const { column, isDown } = orderOf(sort)
  const walk: Walk = { isBackwards: true, from: position }
  const parts = segmentsAhead(walk).map((segment) => {
    const rows = select(sql`1`, isIn(column, segment), ...ahead(column, segment, walk, directed(!isDown)))
    return sql`select * from (${rows} limit ${atMost})`
  })
  return sql`select count(*) as total from (${joined(parts, ' union all ')} limit ${atMost})`
}

/** A row value, because the same with `or` would not use the index. */
function ahead(column: Statement, segment: Position[0], { from, isIncluded }: Walk, walked: ReturnType<typeof directed>): Statement[] {
  if (from === null || from[0] !== segment) return []
  const [, key, n] = from
  const beyond = isIncluded ? walked.from : walked.beyond
  return [segment === 0 ? sql`(${column}, c.n) ${beyond} (${key}, ${n})` : sql`c.n ${beyond} ${n}`]
}
