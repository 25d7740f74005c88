import type { Job } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { owed } from './work.ts'
import { jobFor } from './query.ts'

/** The slice that is under way is kept or not, as a whole; no other follows. What is done stays done. */
export async function cancelJob(ctx: Context, id: string): Promise<Reply<Job>> {
  refuseBound(ctx.actor)
  return write(
    ctx,
    [
      guard('job', sql`exists (${jobFor(ctx.actor, id)})`, notFound()),
      guard('running', sql`exists (select 1 from jobs where id = ${id} and state = 'running')`, conflict('This job is over')),
      guard(
        'owed',
        sql`not exists (select 1 from jobs where id = ${id} and kind in ${anyOf(owed)})`,
        conflict('This job only writes down what holds already')
      ),
      sql`update jobs set state = 'cancelled', updated_at = ${ctx.now().toISOString()} where id = ${id}`,
      recordChange(ctx, { kind: 'job', id, verb: 'update', before: { state: 'running' }, after: { state: 'cancelled' } })
    ],
    jobFor(ctx.actor, id)
  )
}
