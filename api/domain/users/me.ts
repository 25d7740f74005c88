import type { CurrentUser } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { rightsOf } from '../rights.ts'

/** Role and listing are the session's: the host may have minted it with less than the user has. */
export const me = (actor: Actor): Statement => sql`
  select null as id, null as rev, json_object('id', id, 'name', name, 'email', email, 'role', ${actor.caller}, 'listing', ${actor.listing},
    'can', json(${JSON.stringify(rightsOf(actor))})) as json from users where id = ${actor.id}`

export async function getMe(ctx: Context): Promise<Reply<CurrentUser>> {
  const [rows] = await read(ctx, [me(ctx.actor)])
  if (!rows?.length) throw notFound()
  return replyFrom(rows)
}
