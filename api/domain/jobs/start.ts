import type { Job } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Context } from '../context.ts'

/** One more row of the batch that starts the job. From its commit on it goes on by itself, or when these ms are over. */
export function startJob(ctx: Context, id: string, kind: Job['kind'], args: Record<string, string>, afterMs = 0): Statement {
  const at = ctx.now().toISOString()
  return sql`insert into jobs (id, kind, state, actor, scope, args, position, total, held_until, request_id, created_at, updated_at)
    values (${id}, ${kind}, 'running', ${JSON.stringify(ctx.actor)}, ${ctx.scope}, ${JSON.stringify(args)}, 0,
      (select coalesce(max(n), 0) from customers), ${afterMs && ctx.now().getTime() + afterMs}, ${ctx.requestId}, ${at}, ${at})`
}
