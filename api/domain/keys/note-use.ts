import { Recent } from '../../recent.ts'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'

/** The day on which a key was last noted by this process. */
const noted = new WeakMap<Context['store'], Recent<string, string>>()
const mostKeys = 1000

/** Once a day and process, so that whoever looks through the keys sees which nobody needs. */
export async function noteUse({ actor: { id, caller }, store, now }: Context): Promise<void> {
  if (caller !== 'secretKey' && caller !== 'publicKey') return
  const today = now().toISOString().slice(0, 10)
  const days = noted.get(store) ?? new Recent<string, string>(mostKeys)
  noted.set(store, days)
  if (days.get(id) === today) return
  days.set(id, today)
  const note = sql`update access set last_used_on = ${today} where id = ${id} and last_used_on is not ${today}
    and revoked = 0 and (expires_at is null or expires_at > unixepoch())`
  // A key that cannot be noted, on a full disk say, is let in all the same.
  await store.write([note]).catch(() => undefined)
}
