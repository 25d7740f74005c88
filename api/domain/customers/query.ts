import type { CustomerQuery, NamedHolder, Settled, ShownField } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { type Actor, unnarrowed } from '../actor.ts'
import { type Defined, noneDefined } from '../attributes/defined.ts'
import { carries } from '../tags/names.ts'
import { countedAtMost } from '../page.ts'
import { asJson } from './columns.ts'
import { compileFilter } from './filter.ts'
import { hiddenKeysOf, isHidden } from './hidden.ts'
import { countBefore, countOf, pageOf } from './pages.ts'
import { positionAt, sampleOf, shareBefore } from './sample.ts'
import { matches } from './search.ts'
import { orderOf } from './sorts.ts'
import type { Position, Walk } from './stretches.ts'
import { visibleTo } from './visibility.ts'

/** What nearly everybody asks for, spelled once. */
const allOfOne = asJson(() => true)
const allOfMany = asJson(() => true, 'listed')

type Question = {
  filter?: Settled | undefined
  q?: string | undefined
  /** The attributes that the filter and the sort name. */
  defined?: Defined
  /** `live` unless said otherwise. */
  among?: 'live' | 'trash' | 'all'
}

const places = { live: [sql`c.deleted_at is null`], trash: [sql`c.deleted_at is not null`], all: [] }

/** The one customer query builder. Nothing else reads the customers table for somebody. */
export function customersFor(actor: Actor, { filter, q, defined = noneDefined, among = 'live' }: Question = {}) {
  const { from, where: isVisible, numbers } = visibleTo(actor)
  const conditions = [isVisible, ...places[among], ...(filter ? [compileFilter(filter)] : []), ...(q ? [matches(q, actor)] : [])]
  const select = (columns: Statement, ...more: Statement[]) =>
    sql`select ${columns} from ${from} where ${joined([...conditions, ...more], ' and ')}`
  // Joined from the left, or an index on what is filtered by would be walked from end to end.
  const sampled = (columns: Statement, ...more: Statement[]) =>
    sql`select ${columns} from ${sampleOf(numbers)} s cross join ${from} where ${joined([sql`c.n = s.n`, ...conditions, ...more], ' and ')}`
  const asked = { actor, filter, q, defined }
  const isShown = (field: ShownField) => !isHidden(actor, field)
  const isAllShown = actor.hiddenFields.length === 0
  const hiddenKeys = hiddenKeysOf(actor)
  const whole = () => (isAllShown ? allOfOne : asJson(isShown, 'whole', hiddenKeys))
  const listed = (fields: CustomerQuery['fields']) =>
    isAllShown && !fields ? allOfMany : asJson((field) => isShown(field) && (!fields || fields.includes(field)), 'listed', hiddenKeys)

  return {
    one: (id: string | Statement) => select(sql`c.id, c.rev, ${whole()} as json`, sql`c.id = ${id}`),
    page: (query: CustomerQuery & { isCounted?: boolean }, walk: Walk) => pageOf(asked, listed(query.fields), query, walk),
    /** Where a customer of this list stands in it. */
    position(id: string, { sort }: CustomerQuery) {
      const { key } = orderOf(sort, defined)
      return select(sql`json_array(${key} is null, ${key}, c.n) as first`, sql`c.id = ${id}`)
    },
    /** Where the one stands that comes after so many, or from the end. */
    positionAfter: (skip: number, { sort }: CustomerQuery, isBackwards: boolean) =>
      pageOf(asked, sql`'0'`, { sort, limit: 1, skip }, { isBackwards, from: null }),
    positionNear: (share: number, { sort }: CustomerQuery) => positionAt(sampled, orderOf(sort, defined), share),
    shareBefore: (position: Position, { sort }: CustomerQuery) => shareBefore(sampled, orderOf(sort, defined), position),
    countBefore: (position: Position, { sort }: CustomerQuery) => countBefore(asked, sort, position),
    /** What a list that is sorted otherwise is made of. */
    rows: () => ({ json: listed(undefined), from, where: conditions }),
    /** The first two who are known by this, whoever is verified first. */
    holders: ({ identity, value }: NamedHolder) => {
      const named = sql`kind = ${identity} and value = ${value}`
      const isVerified = sql`exists (select 1 from identities i where i.n = c.n and ${named} and verified = 1)`
      const held =
        identity === 'externalId'
          ? select(sql`c.id, 1 as verified`, sql`c.external_id = ${value}`)
          : select(sql`c.id, ${isVerified} as verified`, sql`c.n in (select n from identities where ${named})`)
      return sql`${held} order by verified desc, c.n limit 2`
    },
    /** Those of these ids that this actor sees. */
    ids: (some: Statement) => select(sql`c.id`, sql`c.id in ${some}`),
    /** The same, with some of their fields as they are now. */
    states: (some: Statement, isWanted: (field: ShownField) => boolean) =>
      select(sql`c.id, ${asJson(isWanted)} as json`, sql`c.id in ${some}`),
    /** How often each value of a column occurs among the first so many. */
    tally: (column: Statement, atMost: number) =>
      sql`select value, count(*) as count from (${select(sql`${column} as value`)} limit ${atMost}) group by value`,
    /** How many carry a tag, under any of its names. */
    carrying: (names: Statement) => sql`select count(*) as total from (${select(sql`1`, carries(names))} limit ${countedAtMost + 1})`,
    count: () => countOf(asked)
  }
}

/** Whoever makes a customer or hands one over sees the answer, even where their listing shows nothing of it afterwards. */
export const seeingAll = (actor: Actor): Actor => ({ ...actor, ...unnarrowed, hiddenFields: actor.hiddenFields, listing: 'all' })
