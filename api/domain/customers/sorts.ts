import { type CustomerField, type CustomerQuery, isLookupField, lookupOf } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { comparedTo } from './columns.ts'

/** The values of a field, each with its place in their order: what people or a workspace have put into an order of their own. */
export type Ranks = { from: Statement; where: Statement; key: Statement; rank: Statement }

export type Order = {
  field: CustomerField
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
export type Way = { index: Statement; equal: readonly CustomerField[] }

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
export const wayOf = ({ field }: Order, has: (field: CustomerField) => boolean): Way | undefined =>
  ways[field]?.find(({ equal }) => equal.every(has))

/** The index in which the customers with one value of this field stand together. */
export const indexOn = (field: string): Statement | undefined =>
  // Safe because only fields of the table have a way.
  Object.hasOwn(ways, field) ? ways[field as CustomerField]?.at(-1)?.index : undefined

// Safe because a sort is one of the sortable fields, with or without a minus before it.
export const sortFieldOf = (sort: CustomerQuery['sort']) => sort.replace(/^-/, '') as CustomerField

export function orderOf(sort: CustomerQuery['sort']): Order {
  const field = sortFieldOf(sort)
  const ranks = ranksOf(field)
  const value = comparedTo(field)
  const key = ranks ? sql`(select ${ranks.rank} from ${ranks.from} where ${ranks.where} and ${ranks.key} = ${value})` : value
  return { field, isDown: sort.startsWith('-'), value, key, ranks, isAlwaysThere: field === 'createdAt' || field === 'updatedAt' }
}

function ranksOf(field: CustomerField): Ranks | undefined {
  if (isLookupField(field)) return { from: sql`lookups r`, where: sql`r.kind = ${lookupOf[field]}`, key: sql`r.key`, rank: sql`r.rank` }
  if (people.has(field)) return { from: sql`users r`, where: sql`true`, key: sql`r.id`, rank: sql`r.rank` }
  return undefined
}

const people: ReadonlySet<CustomerField> = new Set(['responsible', 'serviceManager', 'preferredContact'])
