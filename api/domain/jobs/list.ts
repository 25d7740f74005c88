import type { Job, JobQuery, Page } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { listByKey } from '../keyset.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { jobAsJson, seenBy } from './query.ts'

/** The newest first. */
export async function listJobs(ctx: Context, { limit, cursor }: JobQuery): Promise<Reply<Page<Job>>> {
  refuseBound(ctx.actor)
  const list = {
    json: jobAsJson(ctx.actor),
    from: sql`jobs j`,
    where: [seenBy(ctx.actor)],
    key: sql`j.created_at`,
    tie: sql`j.id`,
    isDown: true
  }
  return listByKey(ctx, list, { limit, cursor, question: ['jobs'] })
}
