import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

export const userRows = sql`users u join access a on a.id = u.id`

export const userAsJson = sql`json_object('id', u.id, 'hostId', host_id, 'name', name, 'email', email, 'role', caller, 'listing', listing,
  'suspended', json(iif(revoked, 'true', 'false')), 'createdAt', created_at, 'updatedAt', updated_at)`

export const userBy = (id: string): Statement => sql`select u.id, null as rev, ${userAsJson} as json from ${userRows} where u.id = ${id}`

export const foldedName = sql`coalesce(u.name_fold, lower(u.name))`
