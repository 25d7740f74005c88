import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { nothing, type Reply, resourceOf } from '../reply.ts'
import { findEvent, isUnchanged } from './find.ts'

export async function deleteEvent(ctx: Context, id: string, rev: number): Promise<Reply<void>> {
  const before = resourceOf(await findEvent(ctx, id, rev))
  return write(
    ctx,
    [
      isUnchanged(ctx, id, rev),
      sql`delete from events where id = ${id}`,
      recordChange(ctx, { kind: 'event', id, customerId: before.customerId, verb: 'delete', before })
    ],
    nothing(id)
  )
}
