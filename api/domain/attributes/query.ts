import type { Attribute } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'

const flag = (column: Statement) => sql`json(iif(${column}, 'true', 'false'))`
const asJson = sql`json_object('key', key, 'label', label, 'type', type, 'options', json(options), 'indexed', ${flag(sql`indexed`)},
  'ready', ${flag(sql`ready`)}, 'archived', ${flag(sql`archived`)})`

export const attributeBy = (key: string): Statement =>
  sql`select key as id, null as rev, ${asJson} as json from attributes where key = ${key}`

/** Those that are among these fields, archived ones too. */
export const attributesAmong = (fields: Statement): Statement =>
  sql`select ${asJson} as json from attributes where 'attributes.' || key in ${fields}`

export const allAttributes = sql`select ${asJson} as json from attributes order by position, n`

// Safe because the statement above builds it.
export const attributeIn = (row: Row) => JSON.parse(String(row['json'])) as Attribute

/** While its index is filled or emptied, it is not decided otherwise: the two would leave gaps. */
export const isBeingIndexed = (key: string): Statement =>
  sql`exists (select 1 from jobs where state = 'running' and kind = 'index-attribute' and args ->> 'key' = ${key})`

/** Another number whenever its options have changed, and with them maybe their order. */
export const attributeRevision = (key: string): Statement =>
  sql`select coalesce(max(seq), 0) as revision from changes
    where kind = 'attribute' and id = ${key} and customer_id is null and before -> 'options' is not null`
