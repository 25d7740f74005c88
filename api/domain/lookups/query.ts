import type { Lookup, LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'

/** As everybody reads it. */
export const choiceAsJson = sql`json_object('key', key, 'label', label, 'tone', tone, 'archived', json(iif(archived, 'true', 'false')))`

/** As who configures it reads it. */
const asJson = sql`json_object('key', key, 'label', label, 'tone', tone, 'archived', json(iif(archived, 'true', 'false')), 'uses', null)`

/** One that was merged is in no list, but its key stays taken. */
export const isThere = sql`merged_into is null`

export const lookupBy = (kind: LookupKind, key: string): Statement =>
  sql`select key as id, null as rev, ${asJson} as json from lookups where kind = ${kind} and key = ${key} and ${isThere}`

export const lookupsOf = (kind: LookupKind): Statement =>
  sql`select ${asJson} as json from lookups where kind = ${kind} and ${isThere} order by position, key`

// Safe because the statement above builds it.
export const lookupIn = (row: Row) => JSON.parse(String(row['json'])) as Lookup

/** Two merges at once could send customers where nobody looks any more. */
export const isMerging = (kind: LookupKind): Statement =>
  sql`exists (select 1 from jobs where state = 'running' and kind = 'merge-lookups' and args ->> 'kind' = ${kind})`
