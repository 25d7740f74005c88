import { fold, type Tag, type TagPatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { startJob } from '../jobs/start.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { isFree, refuseWithoutTags, tagBy } from './query.ts'

/** Another name is two small rows; from their commit on everybody reads it, and a job brings up to date what is written down. */
export async function updateTag(ctx: Context, id: string, patch: TagPatch): Promise<Reply<Tag>> {
  refuseWithoutTags(ctx, notFound())
  return againIfRaced(() => changeTag(ctx, id, patch))
}

async function changeTag(ctx: Context, id: string, patch: TagPatch): Promise<Reply<Tag>> {
  const [rows = []] = await read(ctx, [tagBy(id)])
  if (rows.length === 0) throw notFound()
  const current = replyFrom<Tag>(rows)
  const before = resourceOf(current)
  const { name = before.name, tone = before.tone, archived = before.archived } = patch
  const change = changedFields(before, { ...before, name, tone, archived })
  if (Object.keys(change.after).length === 0) return current
  const reply = await write<Tag>(
    ctx,
    [
      guard('tag', sql`exists (select 1 from (${tagBy(id)}) where json = ${current.json})`, raced),
      ...(name === before.name ? [] : renamed(ctx, id, before.name, name)),
      sql`update tags set tone = ${tone}, archived = ${Number(archived)} where id = ${id}`,
      recordChange(ctx, { kind: 'tag', id, verb: 'update', ...change })
    ],
    tagBy(id)
  )
  if (name !== before.name) await ctx.wake()
  return reply
}

const renamed = (ctx: Context, id: string, from: string, to: string): Step[] => [
  ...isFree(to),
  sql`update tags set name = ${to}, name_fold = ${fold(to)} where id = ${id}`,
  sql`insert or replace into tag_names (name, tag) select name, n from tags where id = ${id}`,
  sql`update tag_names set stale = 1 where name = ${from}`,
  startJob(ctx, ctx.newId('job'), 'rename-tag', { name: from })
]
