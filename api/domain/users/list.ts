import type { Page, User, UserQuery } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { listByKey } from '../keyset.ts'
import { refuseNarrowed } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { userAsJson, userRows } from './query.ts'

/** By name. */
export async function listUsers(ctx: Context, { limit, cursor }: UserQuery): Promise<Reply<Page<User>>> {
  refuseNarrowed(ctx.actor)
  return listByKey(
    ctx,
    { json: userAsJson, from: userRows, where: [sql`true`], key: sql`u.name`, tie: sql`u.id`, isDown: false },
    { limit, cursor, question: ['users'] }
  )
}
