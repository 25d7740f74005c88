import type { CustomerField, CustomerQuery, Settled } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import type { Defined } from '../attributes/defined.ts'
import { countedAtMost, mostPageBytes } from '../page.ts'
import { compileFilter } from './filter.ts'
import { matches } from './search.ts'
import { anyWay, type Order, orderOf, type Way, wayOf } from './sorts.ts'
import type { Source } from './source.ts'
import { conditionsOf, isTest, sourceFor } from './sources.ts'
import { directed, type Position, rowsAhead, type Walk } from './stretches.ts'
import { isSeenBy } from './visibility.ts'

/** Who is looked at one by one, at most. Only those the actor may see count: a number that others moved would tell of them. */
const lookedAtMost = 10_000

type Asked = { actor: Actor; filter: Settled | undefined; q: string | undefined; defined: Defined }

/** A sorted list, and how it is read without looking at everybody. */
type Plan = {
  order: Order
  /** An index in this order, or none. */
  way: Way | undefined
  /** Everything on the way is in the list. */
  isStraight: boolean
  source: Source | undefined
  isVisible: Statement
  /** Nobody is hidden but those in the trash. */
  isAllVisible: boolean
  /** What each row must meet beside that. */
  conditions: readonly Statement[]
  /** Those of them that make the index a way. */
  fixed: readonly Statement[]
  /** All that the source finds are in the list. */
  isSourceExact: boolean
}

/**
 * Three ways there are. Straight along an index that has the list in its order. From the few that another index finds, all of them
 * sorted. And where these are many, along the index of the sort, past those that do not match, so far that it stays a short way.
 */
function planFor({ actor, filter, q, defined }: Asked, sort: CustomerQuery['sort']): Plan {
  const order = orderOf(sort, defined)
  const conditions = conditionsOf(filter)
  const isOn = (each: Settled, field: CustomerField) => isTest(each) && each.op === 'eq' && each.field === field
  const way = wayOf(order, defined, (field) => conditions.some((each) => isOn(each, field)))
  const fixed = conditions.filter((each) => way?.equal.some((field) => isOn(each, field)))
  const isStraight = way !== undefined && fixed.length === conditions.length && !q && sees(actor)
  const source = isStraight ? undefined : sourceFor({ actor, conditions, q, defined })
  return {
    order,
    way,
    isStraight,
    source,
    isAllVisible: actor.listing === 'all' && sees(actor),
    isVisible: joined([sql`c.deleted_at is null`, isSeenBy(actor)], ' and '),
    conditions: [...conditions.map(compileFilter), ...(q ? [matches(q, actor)] : [])],
    fixed: fixed.map(compileFilter),
    isSourceExact: source !== undefined && conditions.every((each) => each === source.meets) && (!q || source.meets === 'q')
  }
}

/** Nearly everybody they meet on the way. */
const sees = ({ listing, customerId, filter }: Actor) => listing !== 'own' && customerId === null && filter === null

type Cut = Pick<CustomerQuery, 'sort' | 'limit'> & {
  skip?: number
  /** With how many there are in all. */
  isCounted?: boolean
}

/** One row: the page as a JSON array, whether there is more this way, and where to go on at both ends. */
export function pageOf(asked: Asked, json: Statement, { sort, limit, skip = 0, isCounted = false }: Cut, walk: Walk): Statement {
  const plan = planFor(asked, sort)
  const { isDown } = plan.order
  const shown = directed(isDown)
  const opposite = directed(!isDown)
  const rows = plan.isStraight ? straight(plan, walk, sql`, ${json} as json`, skip + limit + 1) : gathered(plan, walk, skip + limit + 1)
  const ordered = sql`order by segment, key ${shown.order}, n ${shown.order}`
  const first = sql`(select json_array(segment, key, n) from page ${ordered} limit 1)`
  const last = sql`(select json_array(segment, key, n) from page order by segment desc, key ${opposite.order}, n ${opposite.order} limit 1)`
  const cut = sql`(select * from found limit ${limit})`
  const told = plan.isStraight
    ? cut
    : sql`(select f.segment, f.key, f.n, ${json} as json from ${cut} f cross join customers c on c.n = f.n)`
  const onward = (end: Statement) => sql`coalesce((select at from stopped), ${end})`
  // Kept apart: folded into one, the engine sorts before it cuts, and a page read backwards loses the wrong end.
  return sql`with ${beginning(plan, walk)} found as materialized (select * from (${rows}) limit ${limit + 1} offset ${skip}),
      page as materialized (
        select segment, key, n, json from (select *, sum(octet_length(json)) over (rows unbounded preceding) as bytes from ${told})
        where bytes <= ${mostPageBytes} or bytes = octet_length(json)),
      stopped as materialized (select ${stoppedAt(plan, walk, limit)} as at),
      counted as materialized (${isCounted ? counting(plan, walk) : sql`select null as total, null as known`})
    select (select total from counted) as total, (select known from counted) as known, (select count(*) from page) as rows,
      (select count(*) from found) > (select count(*) from page) or (select at from stopped) is not null as has_more,
      (select '[' || coalesce(group_concat(json, ','), '') || ']' from (select json from page ${ordered})) as json,
      ${walk.isBackwards ? onward(first) : first} as first, ${walk.isBackwards ? last : onward(last)} as last,
      (select at from stopped) is not null as is_stopped, ${isTooMany(plan)} as is_too_many`
}

/** The ids that the source finds, and whether these are all. */
const beginning = (plan: Plan, walk: Walk): Statement => {
  const source = plan.source ?? (plan.way ? undefined : everybody)
  if (plan.isStraight) return sql``
  // Nothing makes this way shorter, so it is walked once for all who ask about it.
  if (!source) return sql`ahead as materialized (${seen(plan, plan.way ?? anyWay, walk, isMet(plan))}),`
  const ids =
    plan.isAllVisible && source.live ? source.live : sql`select c.n from ${source.from} where ${source.where} and ${plan.isVisible}`
  return sql`near as materialized (select ${source.isManifold ? sql`distinct n` : sql`n`} from (${ids}) limit ${lookedAtMost + 1}),
    few as materialized (select count(*) <= ${lookedAtMost} as yes from near),`
}

const everybody: Source = { from: sql`customers c indexed by ${anyWay.index}`, where: sql`true` }
const hasNear = (plan: Plan) => !plan.isStraight && (plan.source !== undefined || plan.way === undefined)
const isFew = sql`(select yes from few)`
const isTooMany = (plan: Plan) => (plan.way ? sql`0` : sql`not ${isFew}`)

function straight(plan: Plan, walk: Walk, columns: Statement, limit: number): Statement {
  return rowsAhead(plan.order, plan.way ?? anyWay, walk, { columns, where: [plan.isVisible, ...plan.conditions], limit: sql`${limit}` })
}

/** Those of few, sorted, or those that are met on the way. */
function gathered(plan: Plan, walk: Walk, limit: number): Statement {
  const parts = [
    ...(hasNear(plan) ? [sql`select * from (${nearAhead(plan, walk)} limit ${limit})`] : []),
    ...(plan.way ? [sql`select * from (select w.segment, w.key, w.n from ${met(plan, plan.way, walk)} limit ${limit})`] : [])
  ]
  return joined(parts, ' union all ')
}

function nearAhead({ order, conditions }: Plan, walk: Walk): Statement {
  const { order: direction } = directed(order.isDown !== walk.isBackwards)
  const where = [isFew, ...conditions, ...aheadOf(order, walk)]
  return sql`select ${order.key} is null as segment, ${order.key} as key, c.n from near cross join customers c on c.n = near.n
    where ${joined(where, ' and ')} order by segment ${directed(walk.isBackwards).order}, key ${direction}, c.n ${direction}`
}

function aheadOf({ key, isDown }: Order, { from, isBackwards, isIncluded }: Walk): Statement[] {
  if (from === null) return []
  const [segment, reached, n] = from
  const words = directed(isDown !== isBackwards)
  const start = isIncluded ? words.from : words.beyond
  if (segment === 0) {
    const values = sql`(${key}, c.n) ${start} (${reached}, ${n})`
    return [isBackwards ? values : sql`(${key} is null or ${values})`]
  }
  const empties = sql`(${key} is null and c.n ${start} ${n})`
  return [isBackwards ? sql`(${key} is not null or ${empties})` : empties]
}

/** The first so many that are seen on a way, as they come. */
function seen(plan: Plan, way: Way, walk: Walk, columns = sql``): Statement {
  // As a limit it ends the walk before it begins; as a condition it would be asked of every row.
  const limit = hasNear(plan) ? sql`iif(${isFew}, 0, ${lookedAtMost})` : sql`${lookedAtMost}`
  return sql`select * from (${rowsAhead(plan.order, way, walk, { columns, where: [...plan.fixed, plan.isVisible], limit })}) limit ${lookedAtMost}`
}

const looked = (plan: Plan, way: Way, walk: Walk, columns = sql``) =>
  hasNear(plan) ? sql`(${seen(plan, way, walk, columns)})` : sql`ahead`

/** Asked while the row is at hand: another look at each of so many costs more than the question. */
const isMet = ({ conditions }: Plan) => sql`, ${joined([sql`true`, ...conditions], ' and ')} as is_met`

const met = (plan: Plan, way: Way, walk: Walk) => sql`${looked(plan, way, walk, isMet(plan))} w where w.is_met`

/** Where somebody who goes on begins, when the way was too long to fill the page. */
function stoppedAt(plan: Plan, walk: Walk, limit: number): Statement {
  if (plan.isStraight || !plan.way) return sql`null`
  const isWhole = sql`(select count(*) from found) <= ${limit} and (select count(*) from page) = (select count(*) from found)`
  return sql`case when ${isWhole} then
    (select json_array(segment, key, n) from ${looked(plan, plan.way, walk)} limit 1 offset ${lookedAtMost - 1}) end`
}

/** How many there are, as far as was looked; more than are ever counted stand for more than that. */
export function countOf(asked: Asked): Statement {
  const plan = planFor(asked, '-createdAt')
  return sql`with ${beginning(plan, fromTheStart)} counted as (${counting(plan, fromTheStart)}) select total, known from counted`
}

const enough = countedAtMost + 1
const fromTheStart: Walk = { isBackwards: false, from: null }

/** Over what `beginning` found. `known` is what was met, and `total` the same where that is all. */
function counting(plan: Plan, walk: Walk): Statement {
  const way = plan.way ?? anyWay
  if (plan.isStraight)
    return sql`select count(*) as total, count(*) as known from (select 1 from customers c indexed by ${way.index}
      where ${joined([plan.isVisible, ...plan.conditions], ' and ')} limit ${enough})`
  if (hasNear(plan)) {
    const listed = plan.isSourceExact
      ? sql`select count(*) as known from near`
      : sql`select count(*) as known from near cross join customers c on c.n = near.n where ${joined([sql`true`, ...plan.conditions], ' and ')}`
    return sql`select iif(${isFew}, known, ${enough}) as total, known from (${listed})`
  }
  const isHere = walk.from === null && !walk.isBackwards
  const all = isHere ? sql`ahead` : sql`(${seen(plan, way, fromTheStart, isMet(plan))})`
  return sql`select iif(looked < ${lookedAtMost}, known, ${enough}) as total, known from (
    select count(*) as looked, count(*) filter (where is_met) as known from ${all})`
}

/** How many come before this one, counted up to so many; where that is too long to look at, as many as are never counted. */
export function countBefore(asked: Asked, sort: CustomerQuery['sort'], position: Position): Statement {
  const plan = planFor(asked, sort)
  const walk: Walk = { isBackwards: true, from: position }
  if (plan.isStraight) return sql`select count(*) as total from (${straight(plan, walk, sql``, enough)} limit ${enough})`
  const near = hasNear(plan) ? [sql`select count(*) as counted from (${nearAhead(plan, walk)})`] : []
  const { way } = plan
  const along = way
    ? [
        sql`select case when exists (select 1 from ${looked(plan, way, walk)} limit 1 offset ${lookedAtMost - 1}) then ${enough}
          else (select count(*) from ${met(plan, way, walk)}) end as counted`
      ]
    : []
  return sql`with ${beginning(plan, walk)} parts as (${joined([...near, ...along], ' union all ')}) select sum(counted) as total from parts`
}
