import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { refuseNarrowed } from '../narrowed.ts'
import { nothing, type Reply } from '../reply.ts'
import { endSessions } from './end-sessions.ts'

/** All the sessions the user has are over, on every page: for a host whose user signs out, or loses a telephone. */
export async function signOutUser(ctx: Context, reference: string): Promise<Reply<void>> {
  refuseNarrowed(ctx.actor)
  const [[found] = []] = await read(ctx, [
    reference.startsWith('ext:')
      ? sql`select id from users where host_id = ${reference.slice(4)}`
      : sql`select id from users where id = ${reference}`
  ])
  if (!found) throw notFound()
  const id = String(found['id'])
  const at = ctx.now()
  const signedOut = { kind: 'user', id, verb: 'update', before: {}, after: { signedOutAt: at.toISOString() } } as const
  return write(ctx, [endSessions(id, at), recordChange(ctx, signedOut)], nothing(id))
}
