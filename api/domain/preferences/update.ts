import type { Preferences, PreferencesPatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { guard } from '../guard.ts'
import type { Reply } from '../reply.ts'
import { preferencesOf } from './query.ts'

/** Columns and sections come and go; what is kept of those that went must not grow for ever. */
const longest = 16_000

/** Merged where it is kept, so that two pages of one person that change different things both have their way. Nobody else's business, so not in the log. */
export async function updatePreferences(ctx: Context, patch: PreferencesPatch): Promise<Reply<Preferences>> {
  const { id } = ctx.actor
  const given = JSON.stringify(patch)
  const merged = sql`json_patch(coalesce((select chosen from preferences where user = ${id}), '{}'), ${given})`
  return write(
    ctx,
    [
      guard('size', sql`length(${merged}) <= ${longest}`, invalid('', 'This is more than is kept of anybody’s preferences')),
      sql`insert into preferences (user, chosen) values (${id}, ${merged}) on conflict (user) do update set chosen = excluded.chosen`
    ],
    preferencesOf(id)
  )
}
