import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseNarrowed } from '../narrowed.ts'
import { nothing, type Reply } from '../reply.ts'
import { keyBy } from './query.ts'

/** From the next request on it is refused: every batch reads its row first. */
export async function revokeKey(ctx: Context, id: string): Promise<Reply<void>> {
  refuseNarrowed(ctx.actor)
  return write(
    ctx,
    [
      guard('key', sql`exists (${keyBy(id)})`, notFound()),
      sql`update access set revoked = 1 where id = ${id}`,
      recordChange(ctx, { kind: 'key', id, verb: 'delete' })
    ],
    nothing(id)
  )
}
