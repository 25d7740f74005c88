import type { User, UserPatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseNarrowed, refuseWider } from '../narrowed.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { endSessions } from './end-sessions.ts'
import { userBy } from './query.ts'

/** Takes hold at once: the sessions the user has are over, and the next is minted within the new rights. */
export async function updateUser(ctx: Context, id: string, patch: UserPatch): Promise<Reply<User>> {
  refuseNarrowed(ctx.actor)
  return againIfRaced(() => changeUser(ctx, id, patch))
}

async function changeUser(ctx: Context, id: string, patch: UserPatch): Promise<Reply<User>> {
  const [rows = []] = await read(ctx, [userBy(id)])
  if (rows.length === 0) throw notFound()
  const current = replyFrom<User>(rows)
  const before = resourceOf(current)
  const now = ctx.now()
  const { role = before.role, listing = before.listing, suspended = before.suspended } = patch
  if (listing !== before.listing) refuseWider(ctx.actor, listing)
  const change = changedFields(before, { role, listing, suspended })
  if (Object.keys(change.after).length === 0) return current
  return write(
    ctx,
    [
      guard('user', sql`exists (select 1 from (${userBy(id)}) where json = ${current.json})`, raced),
      sql`update users set updated_at = ${now.toISOString()} where id = ${id}`,
      sql`update access set caller = ${role}, listing = ${listing}, revoked = ${Number(suspended)} where id = ${id}`,
      endSessions(id, now),
      recordChange(ctx, { kind: 'user', id, verb: 'update', ...change })
    ],
    userBy(id)
  )
}
