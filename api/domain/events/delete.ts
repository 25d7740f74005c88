import type { Revisions } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { againIfRaced } from '../raced.ts'
import { nothing, type Reply, resourceOf } from '../reply.ts'
import { findEvent, isUnchanged } from './find.ts'

export function deleteEvent(ctx: Context, id: string, read: Revisions): Promise<Reply<void>> {
  return againIfRaced(() => remove(ctx, id, read))
}

async function remove(ctx: Context, id: string, read: Revisions): Promise<Reply<void>> {
  const before = resourceOf(await findEvent(ctx, id, read))
  return write(
    ctx,
    [
      isUnchanged(ctx, id, before.rev),
      sql`delete from events where id = ${id}`,
      recordChange(ctx, { kind: 'event', id, customerId: before.customerId, verb: 'delete', before })
    ],
    nothing(id)
  )
}
