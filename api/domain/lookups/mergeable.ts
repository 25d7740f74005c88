import type { LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { isMerging, lookupBy } from './query.ts'

/** Both are there, no others of the kind are on their way, and nobody new gets the one that goes. */
export const mergeable = (kind: LookupKind, key: string, into: string): Step[] => [
  guard('lookup', sql`exists (${lookupBy(kind, key)})`, notFound()),
  guard(
    'into',
    sql`exists (select 1 from (${lookupBy(kind, into)}) where json ->> 'archived' = 0)`,
    invalid('into', 'There is no such choice')
  ),
  guard('merging', sql`not ${isMerging(kind)}`, conflict('Two of this kind are being merged already')),
  sql`update lookups set archived = 1 where kind = ${kind} and key = ${key}`
]
