import type { ComparableField, CustomerField, CustomerQuery } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Defined } from '../attributes/defined.ts'
import { attributeOrder, attributeWay } from '../attributes/order.ts'
import { comparedTo } from './columns.ts'
import { type Ranks, ranksOf } from './ranks.ts'

export type Order = {
  field: ComparableField
  isDown: boolean
  value: Statement
  /** What customers are compared by, read row by row. Null is empty, and comes last. */
  key: Statement
  /** Nobody is without one. */
  isAlwaysThere: boolean
  /** Where the order is not that of the values themselves. */
  ranks: Ranks | undefined
}

/** Rows in the order of a sort, without sorting them: those of `equal` fields have one value each. */
export type Way = {
  index: Statement
  equal: readonly CustomerField[]
  /** Where they stand in a table of their own: which part of it, and its column. */
  beside?: { from: Statement; where: Statement; key: Statement; n: Statement }
}

/** The one that serves most conditions comes first. A field that is sorted by and not here is `bounded`. */
const ways: { [Field in CustomerField]?: readonly Way[] } = {
  createdAt: [
    { index: sql`customers_by_region_and_stage`, equal: ['region', 'stage'] },
    { index: sql`customers_by_stage`, equal: ['stage'] },
    { index: sql`customers_by_creation`, equal: [] }
  ],
  updatedAt: [{ index: sql`customers_by_change`, equal: [] }],
  name: [{ index: sql`customers_by_name`, equal: [] }],
  email: [{ index: sql`customers_by_email`, equal: [] }],
  phone: [{ index: sql`customers_by_phone`, equal: [] }],
  externalId: [{ index: sql`customers_external_id`, equal: [] }],
  stage: [{ index: sql`customers_in_stage`, equal: [] }],
  status: [{ index: sql`customers_by_status`, equal: [] }],
  state: [{ index: sql`customers_by_state`, equal: [] }],
  region: [{ index: sql`customers_by_region`, equal: [] }],
  segment: [{ index: sql`customers_by_segment`, equal: [] }],
  channel: [{ index: sql`customers_by_channel`, equal: [] }],
  responsible: [{ index: sql`customers_by_responsible`, equal: [] }]
}

/** Everybody, in no matter which order. */
export const anyWay: Way = { index: sql`customers_by_creation`, equal: [] }

/** What to walk along, where the filter says which one value these fields have. */
export function wayOf({ field }: Order, defined: Defined, has: (field: CustomerField) => boolean): Way | undefined {
  const attribute = defined.get(field)
  const beside = attribute && attributeWay(attribute)
  if (attribute) return beside && { ...anyWay, beside }
  // Safe because what is not defined is a field of the table.
  return ways[field as CustomerField]?.find(({ equal }) => equal.every(has))
}

/** The index in which the customers with one value of this field stand together. */
export const indexOn = (field: string): Statement | undefined =>
  // Safe because only fields of the table have a way.
  Object.hasOwn(ways, field) ? ways[field as CustomerField]?.at(-1)?.index : undefined

// Safe because a sort is one of the sortable fields, with or without a minus before it.
export const sortFieldOf = (sort: CustomerQuery['sort']) => sort.replace(/^-/, '') as ComparableField

export function orderOf(sort: CustomerQuery['sort'], defined: Defined): Order {
  const field = sortFieldOf(sort)
  const isDown = sort.startsWith('-')
  const attribute = defined.get(field)
  const { value, ranks } = attribute ? attributeOrder(attribute) : { value: comparedTo(field), ranks: ranksOf(field) }
  const key = ranks ? sql`(select ${ranks.rank} from ${ranks.from} where ${ranks.where} and ${ranks.key} = ${value})` : value
  return { field, isDown, value, key, ranks, isAlwaysThere: field === 'createdAt' || field === 'updatedAt' }
}
