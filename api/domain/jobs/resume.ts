import type { Job } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { type Running, runningIn } from './job.ts'
import { jobFor } from './query.ts'
import { works } from './work.ts'

/** By the rights of whoever takes it up. It looks at everybody again, since they may have changed meanwhile; what is done stays done. */
export async function resumeJob(ctx: Context, id: string): Promise<Reply<Job>> {
  refuseBound(ctx.actor)
  const stopped = await findStopped(ctx, id)
  const reply = await write<Job>(
    ctx,
    [
      guard('job', sql`exists (${jobFor(ctx.actor, id)})`, notFound()),
      guard(
        'stopped',
        sql`exists (select 1 from jobs where id = ${id} and state in ('failed', 'cancelled'))`,
        conflict('This job has not stopped')
      ),
      ...(works[stopped.kind].again?.(ctx.actor, stopped) ?? []),
      sql`update jobs set state = 'running', problem = null, holder = null, held_until = 0, position = 0,
        total = (select coalesce(max(n), 0) from customers), actor = ${JSON.stringify(ctx.actor)}, request_id = ${ctx.requestId},
        updated_at = ${ctx.now().toISOString()} where id = ${id}`,
      recordChange(ctx, { kind: 'job', id, verb: 'update', before: { state: stopped.state }, after: { state: 'running' } })
    ],
    jobFor(ctx.actor, id)
  )
  await ctx.wake()
  return reply
}

async function findStopped(ctx: Context, id: string): Promise<Pick<Running, 'kind' | 'state' | 'args'>> {
  const [[row] = [], [kept] = []] = await read(ctx, [
    jobFor(ctx.actor, id),
    sql`select kind, state, actor, args from jobs where id = ${id}`
  ])
  if (!row || !kept) throw notFound()
  return runningIn(kept)
}
