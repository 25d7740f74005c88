import { type Form, type GivenForm, isAttributeField } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import { attributeIn, attributesAmong } from '../attributes/query.ts'
import { read, write } from '../batch.ts'
import { refuseBound } from '../narrowed.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { guard } from '../guard.ts'
import { againIfRaced, raced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { isShown, refuseUnaskable } from './askable.ts'
import { formBy, formIn, replyTo } from './query.ts'

/** Makes the form or replaces it as a whole. Doing it twice is doing it once. */
export async function putForm(ctx: Context, key: string, given: GivenForm): Promise<Reply<Form>> {
  refuseBound(ctx.actor)
  return againIfRaced(() => keepForm(ctx, key, given))
}

async function keepForm(ctx: Context, key: string, given: GivenForm): Promise<Reply<Form>> {
  const named = given.fields.map(({ field }) => field).filter(isAttributeField)
  const [rows = [], definitions = []] = await read(ctx, [formBy(key), attributesAmong(anyOf(named))])
  const before = formIn(rows)
  refuseUnaskable(ctx.actor, given, before, definitions.map(attributeIn))
  const unseen = before?.fields.filter((field) => !isShown(ctx.actor, field)) ?? []
  const definition = { ...given, fields: [...given.fields, ...unseen] }
  const change = before && changedFields(before, { ...before, ...definition })
  if (change && Object.keys(change.after).length === 0) return replyTo(ctx.actor, before)
  const rev = before?.rev ?? 0
  const updatedAt = ctx.now().toISOString()
  const { json } = replyTo(ctx.actor, { ...definition, key, rev: rev + 1, updatedAt })
  return write(
    ctx,
    [
      guard('form', sql`coalesce((select rev from forms where key = ${key}), 0) = ${rev}`, raced),
      sql`insert into forms (key, rev, definition, updated_at)
        values (${key}, ${rev + 1}, ${JSON.stringify(definition)}, ${updatedAt})
        on conflict (key) do update set rev = excluded.rev, definition = excluded.definition, updated_at = excluded.updated_at`,
      recordChange(ctx, { kind: 'form', id: key, verb: before ? 'update' : 'create', ...change })
    ],
    sql`select ${json} as json, ${key} as id, ${rev + 1} as rev`
  )
}
