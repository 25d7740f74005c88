import type { Tag } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { startJob } from '../jobs/start.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { refuseWithoutTags, tagBy } from './query.ts'

/** All names of the one lead to the other: that is the merge, and everybody reads it at once. The rest is the same as a renaming. */
export async function mergeTags(ctx: Context, id: string, into: string): Promise<Reply<Tag>> {
  refuseWithoutTags(ctx, notFound())
  if (id === into) throw invalid('into', 'Name another one')
  const reply = await againIfRaced(() => merge(ctx, id, into))
  await ctx.wake()
  return reply
}

async function merge(ctx: Context, id: string, into: string): Promise<Reply<Tag>> {
  const [rows = [], targets = []] = await read(ctx, [tagBy(id), tagBy(into)])
  if (rows.length === 0) throw notFound()
  if (targets.length === 0) throw invalid('into', 'There is no such tag')
  const current = replyFrom<Tag>(rows)
  const before = resourceOf(current)
  return write(
    ctx,
    [
      guard('tag', sql`exists (select 1 from (${tagBy(id)}) where json = ${current.json})`, raced),
      guard('into', sql`exists (${tagBy(into)})`, raced),
      sql`update tag_names set stale = 1 where name = ${before.name}`,
      sql`update tag_names set tag = (select n from tags where id = ${into}) where tag = (select n from tags where id = ${id})`,
      sql`delete from tags where id = ${id}`,
      startJob(ctx, ctx.newId('job'), 'rename-tag', { name: before.name }),
      recordChange(ctx, { kind: 'tag', id, verb: 'merge', before, after: { into } })
    ],
    tagBy(into)
  )
}
