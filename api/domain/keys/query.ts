import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

const live = sql`from keys k join access a using (id) where revoked = 0`

const asJson = sql`json_object('id', id, 'kind', kind, 'label', label, 'origins', json(origins), 'scopes', json(scopes),
  'expiresAt', strftime('%Y-%m-%dT%H:%M:%fZ', expires_at, 'unixepoch'), 'hint', hint, 'createdAt', created_at,
  'lastUsedOn', last_used_on, 'replacedBy', replaced_by)`

export const keyBy = (id: string): Statement => sql`select id, null as rev, ${asJson} as json ${live} and id = ${id}`

export const allKeys: Statement = sql`
  select null as id, null as rev, json_object('data', json_group_array(json(json))) as json
  from (select ${asJson} as json ${live} order by k.rowid)`
