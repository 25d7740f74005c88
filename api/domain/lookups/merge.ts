import type { Job, LookupKind } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { jobFor } from '../jobs/query.ts'
import { startJob } from '../jobs/start.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { mergeable } from './mergeable.ts'

/** From now on nobody new gets the one that goes; those who have it follow a slice at a time. */
export async function mergeLookups(ctx: Context, kind: LookupKind, key: string, into: string): Promise<Reply<Job>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  if (key === into) throw invalid('into', 'Name another one')
  const id = ctx.newId('job')
  const reply = await write<Job>(
    ctx,
    [
      ...mergeable(kind, key, into),
      startJob(ctx, id, 'merge-lookups', { kind, key, into }),
      recordChange({ ...ctx, jobId: id }, { kind: 'lookup', id: `${kind}/${key}`, verb: 'merge', after: { into } })
    ],
    jobFor(ctx.actor, id)
  )
  await ctx.wake()
  return reply
}
