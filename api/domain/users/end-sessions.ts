import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

/** The second that has begun is over too: a session of this very moment may say what no longer holds. */
export const endSessions = (id: string, at: Date): Statement => sql`
  update access set sessions_not_before = max(sessions_not_before, ${Math.floor(at.getTime() / 1000) + 1}) where id = ${id}`
