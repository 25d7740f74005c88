import { type ComparableField, isLookupField, lookupOf } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

/** The values of a field, each with its place in their order: what people or a workspace have put into an order of their own. */
export type Ranks = { from: Statement; where: Statement; key: Statement; rank: Statement }

export function ranksOf(field: ComparableField): Ranks | undefined {
  if (isLookupField(field)) return { from: sql`lookups r`, where: sql`r.kind = ${lookupOf[field]}`, key: sql`r.key`, rank: sql`r.rank` }
  if (people.has(field)) return { from: sql`users r`, where: sql`true`, key: sql`r.id`, rank: sql`r.rank` }
  return undefined
}

const people: ReadonlySet<string> = new Set(['responsible', 'serviceManager', 'preferredContact'])
