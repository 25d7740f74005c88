import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Ranks } from './ranks.ts'
import type { Order, Way } from './sorts.ts'

/** Where a page begins or ends: customers with a value come before those without, whatever the direction. */
export type Position = readonly [segment: 0 | 1, key: string | number | null, n: number]

/** Which way to walk, and from where; from null, the whole way from that end. The one it begins from is left out unless it is meant too. */
export type Walk = {
  isBackwards: boolean
  from: Position | null
  isIncluded?: boolean
  /** How often the order it is sorted by had changed when the walk began. */
  revision?: number
}

// Safe because the statements write positions so, or leave them null on an empty page.
export const positionIn = (end: unknown) => (typeof end === 'string' ? (JSON.parse(end) as Position) : null)

export const directed = (isDown: boolean) =>
  isDown ? { order: sql`desc`, beyond: sql`<`, from: sql`<=` } : { order: sql`asc`, beyond: sql`>`, from: sql`>=` }

/** A part of an index that is read from one end to the other: its rows are in order, and no value of it is missing. */
type Stretch = { segment: Position[0]; from: Statement; key: Statement; where: readonly Statement[]; by: readonly Statement[] }

/** The rows that lie ahead, in their order, as segment, key, n and what else is asked for. Those further on are not touched before they are wanted. */
export function rowsAhead(order: Order, way: Way, walk: Walk, { columns, where, limit }: Rows): Statement {
  const { order: direction } = directed(order.isDown !== walk.isBackwards)
  const parts = stretchesAhead(order, way, walk).map((stretch) => {
    const by = joined(
      stretch.by.map((key) => sql`${key} ${direction}`),
      ', '
    )
    return sql`select * from (select ${stretch.segment} as segment, ${stretch.key} as key, c.n${columns} from ${stretch.from}
      where ${joined([...stretch.where, ...where], ' and ')} order by ${by} limit ${limit})`
  })
  return joined(parts, ' union all ')
}

type Rows = { columns: Statement; where: readonly Statement[]; limit: Statement }

function stretchesAhead(order: Order, way: Way, walk: Walk): Stretch[] {
  const { from, isBackwards } = walk
  const segments: Position[0][] = order.isAlwaysThere ? [0] : isBackwards ? [1, 0] : [0, 1]
  const ahead = from === null ? segments : segments.slice(segments.indexOf(from[0]))
  return ahead.flatMap((segment) => {
    const begin = from?.[0] === segment ? from : null
    if (segment === 1) return [emptiesAhead(order, way, walk, begin)]
    return order.ranks ? ranksAhead(order.ranks, order, way, walk, begin) : [valuesAhead(order, way, walk, begin)]
  })
}

const rowsOf = ({ index, beside }: Way) =>
  beside ? sql`${beside.from} cross join customers c on c.n = ${beside.n}` : sql`customers c indexed by ${index}`
/** Where the values and the numbers of customers stand in their order. */
const columnsOf = ({ key }: Order, { beside }: Way) => beside ?? { where: sql`true`, key, n: sql`c.n` }
const wordsFor = (order: Order, walk: Walk) => {
  const words = directed(order.isDown !== walk.isBackwards)
  return { ...words, start: walk.isIncluded ? words.from : words.beyond }
}

/** A row value, because the same with `or` would not use the index. */
function valuesAhead(order: Order, way: Way, walk: Walk, begin: Position | null): Stretch {
  const { key, n, where } = columnsOf(order, way)
  const ahead = begin ? [sql`(${key}, ${n}) ${wordsFor(order, walk).start} (${begin[1]}, ${begin[2]})`] : []
  return { segment: 0, from: rowsOf(way), key, where: [where, sql`${key} is not null`, ...ahead], by: [key, n] }
}

function emptiesAhead(order: Order, way: Way, walk: Walk, begin: Position | null): Stretch {
  const { key, n, where } = columnsOf({ ...order, key: order.value }, way)
  const ahead = begin ? [sql`${n} ${wordsFor(order, walk).start} ${begin[2]}`] : []
  return { segment: 1, from: rowsOf(way), key: sql`null`, where: [where, sql`${key} is null`, ...ahead], by: [n] }
}

/** First the rest of the value that was reached, then the values after it, each a range of the index. */
function ranksAhead(ranks: Ranks, order: Order, way: Way, walk: Walk, begin: Position | null): Stretch[] {
  const { key, n, where } = columnsOf({ ...order, key: order.value }, way)
  const words = wordsFor(order, walk)
  const later: Stretch = {
    segment: 0,
    from: sql`${ranks.from} cross join ${rowsOf(way)}`,
    key: ranks.rank,
    where: [ranks.where, where, sql`${key} = ${ranks.key}`, ...(begin ? [sql`${ranks.rank} ${words.beyond} ${begin[1]}`] : [])],
    by: [ranks.rank, n]
  }
  if (!begin) return [later]
  const reached = sql`(select ${ranks.key} from ${ranks.from} where ${ranks.where} and ${ranks.rank} = ${begin[1]})`
  const rest: Stretch = {
    segment: 0,
    from: rowsOf(way),
    key: sql`${begin[1]}`,
    where: [where, sql`${key} = ${reached}`, sql`${n} ${words.start} ${begin[2]}`],
    by: [n]
  }
  return [rest, later]
}
