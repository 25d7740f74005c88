import { fold, type Page, type User, type UserQuery } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { listByKey } from '../keyset.ts'
import { refuseNarrowed } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { foldedName, userAsJson, userRows } from './query.ts'

/** By name. */
export async function listUsers(ctx: Context, { q, suspended, limit, cursor }: UserQuery): Promise<Reply<Page<User>>> {
  refuseNarrowed(ctx.actor)
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const where = [
    suspended === undefined ? sql`true` : sql`revoked = ${Number(suspended)}`,
    ...words.map((word) => sql`(instr(${foldedName}, ${word}) > 0 or instr(coalesce(u.email, ''), ${word}) > 0)`)
  ]
  return listByKey(
    ctx,
    { json: userAsJson, from: userRows, where, key: foldedName, tie: sql`u.id`, isDown: false },
    { limit, cursor, question: ['users', q, suspended] }
  )
}
