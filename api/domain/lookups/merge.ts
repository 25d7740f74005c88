import type { Job, LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { jobFor } from '../jobs/query.ts'
import { startJob } from '../jobs/start.ts'
import { refuseBound } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { isMerging, lookupBy } from './query.ts'

/** From now on nobody new gets the one that goes; those who have it follow a slice at a time. */
export async function mergeLookups(ctx: Context, kind: LookupKind, key: string, into: string): Promise<Reply<Job>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  if (key === into) throw invalid('into', 'Name another one')
  const id = ctx.newId('job')
  const reply = await write<Job>(
    ctx,
    [
      guard('lookup', sql`exists (${lookupBy(kind, key)})`, notFound()),
      guard(
        'into',
        sql`exists (select 1 from (${lookupBy(kind, into)}) where json ->> 'archived' = 0)`,
        invalid('into', 'There is no such choice')
      ),
      guard('merging', sql`not ${isMerging(kind)}`, conflict('Two of this kind are being merged already')),
      sql`update lookups set archived = 1 where kind = ${kind} and key = ${key}`,
      startJob(ctx, id, 'merge-lookups', { kind, key, into }),
      recordChange({ ...ctx, jobId: id }, { kind: 'lookup', id: `${kind}/${key}`, verb: 'merge', after: { into } })
    ],
    jobFor(ctx.actor, id)
  )
  await ctx.wake()
  return reply
}
