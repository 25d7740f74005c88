import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { clockMs, tick, type Worker } from './tick.ts'

/** One slice of the job of a workspace that has waited longest. Says in how many milliseconds to come again, or null where all is done. */
export async function advance(store: Store, worker: Worker): Promise<number | null> {
  const [jobs = []] = await store.read([
    sql`select id, iif(holder is ${worker.name}, 0, max(0, held_until - ${clockMs})) as pause_ms
      from jobs where state = 'running' order by pause_ms, updated_at limit 1`
  ])
  const [next] = jobs
  if (!next) return null
  const pauseMs = Number(next['pause_ms'])
  if (pauseMs > 0) return pauseMs
  await tick(store, String(next['id']), worker)
  return 0
}
