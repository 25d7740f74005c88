import type { Preferences, PreferencesPatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { guard } from '../guard.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { preferencesOf } from './query.ts'

/** Columns and sections come and go; what is kept of those that went must not grow for ever. */
const longest = 16_000

/** Merged with what is kept, so that two pages of one person that change different things both have their way. */
export const updatePreferences = (ctx: Context, patch: PreferencesPatch): Promise<Reply<Preferences>> =>
  againIfRaced(() => changePreferences(ctx, patch))

async function changePreferences(ctx: Context, patch: PreferencesPatch): Promise<Reply<Preferences>> {
  const { id } = ctx.actor
  const [kept = [], [merged] = []] = await read(ctx, [
    preferencesOf(id),
    sql`select json_patch(json, ${JSON.stringify(patch)}) as json from (${preferencesOf(id)})`
  ])
  const current = replyFrom<Preferences>(kept)
  const chosen = String(merged?.['json'])
  if (chosen.length > longest) throw invalid('', 'This is more than is kept of anybody’s preferences')
  const before = resourceOf(current)
  const change = changedFields(before, { ...emptied(before), ...(JSON.parse(chosen) as Preferences) })
  if (Object.keys(change.after).length === 0) return current
  return write(
    ctx,
    [
      guard('preferences', sql`(select json from (${preferencesOf(id)})) = ${current.json}`, raced),
      sql`insert into preferences (user, chosen) values (${id}, ${chosen}) on conflict (user) do update set chosen = excluded.chosen`,
      recordChange(ctx, { kind: 'preferences', id, verb: 'update', ...change })
    ],
    preferencesOf(id)
  )
}

/** What is forgotten is a change as well. */
const emptied = (before: Preferences) => Object.fromEntries(Object.keys(before).map((name) => [name, null]))
