import type { Form, GivenForm } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { refuseBound } from '../narrowed.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { guard } from '../guard.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { formBy, formIn } from './query.ts'

/** Makes the form or replaces it as a whole. Doing it twice is doing it once. */
export async function putForm(ctx: Context, key: string, given: GivenForm): Promise<Reply<Form>> {
  refuseBound(ctx.actor)
  return againIfRaced(() => keepForm(ctx, key, given))
}

async function keepForm(ctx: Context, key: string, given: GivenForm): Promise<Reply<Form>> {
  const [rows = []] = await read(ctx, [formBy(key)])
  const before = formIn(rows)
  const change = before && changedFields(before, { ...before, ...given })
  if (change && Object.keys(change.after).length === 0) return replyFrom(rows)
  const rev = before?.rev ?? 0
  return write(
    ctx,
    [
      guard('form', sql`coalesce((select rev from forms where key = ${key}), 0) = ${rev}`, raced),
      sql`insert into forms (key, rev, definition, updated_at)
        values (${key}, ${rev + 1}, ${JSON.stringify(given)}, ${ctx.now().toISOString()})
        on conflict (key) do update set rev = excluded.rev, definition = excluded.definition, updated_at = excluded.updated_at`,
      recordChange(ctx, { kind: 'form', id: key, verb: before ? 'update' : 'create', ...change })
    ],
    formBy(key)
  )
}
