import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

/** `{}` for whoever has chosen nothing yet. */
export const preferencesOf = (user: string): Statement => sql`
  select null as id, null as rev, coalesce((select chosen from preferences where user = ${user}), '{}') as json`
