import {
  type AttributeField,
  attributeKeyIn,
  isAttributeField,
  noSuchField,
  type Revisions,
  type Settings,
  type SettingsPatch
} from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { administers } from '../actor.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { forbidden, invalid } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseNarrowed } from '../narrowed.ts'
import { againIfRaced, raced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { refuseStale } from '../revisions.ts'
import { replyOf } from './get.ts'
import { settingsIn, settingsRow } from './query.ts'

export async function updateSettings(ctx: Context, patch: SettingsPatch, revisions: Revisions): Promise<Reply<Settings>> {
  refuseNarrowed(ctx.actor)
  return againIfRaced(() => changeSettings(ctx, patch, revisions))
}

async function changeSettings(ctx: Context, patch: SettingsPatch, revisions: Revisions): Promise<Reply<Settings>> {
  const [rows] = await read(ctx, [settingsRow])
  const before = settingsIn(rows)
  const { rev } = before
  refuseStale(rev, revisions)
  if (patch.hiddenFields && !administers(ctx.actor)) throw forbidden('What a role does not see is for administrators to say')
  const after: Settings = {
    rev: rev + 1,
    hiddenFields: { ...before.hiddenFields, ...eachOnce(patch.hiddenFields) },
    mandatoryFields: { ...before.mandatoryFields, ...eachOnce(patch.mandatoryFields) }
  }
  const change = changedFields(before, after)
  if (Object.keys(change.after).length === 0) return replyOf(before)
  const { json } = replyOf(after)
  return write(
    ctx,
    [
      guard('settings', sql`coalesce((select value ->> 'rev' from settings where name = 'chosen'), 1) = ${rev}`, raced),
      ...areDemandable(patch),
      sql`insert into settings (name, value) values ('chosen', ${json}) on conflict (name) do update set value = excluded.value`,
      recordChange(ctx, { kind: 'settings', id: 'settings', verb: 'update', ...change })
    ],
    sql`select ${json} as json, 'settings' as id, ${after.rev} as rev`
  )
}

/** Nobody can be asked for a value of what is not there, or takes none. */
const areDemandable = ({ mandatoryFields = {} }: SettingsPatch) =>
  Object.entries(mandatoryFields).flatMap(([kind, fields = []]) =>
    [...fields]
      .filter((field): field is AttributeField => isAttributeField(field))
      .map((field) => {
        const takesValues = sql`exists (select 1 from attributes where key = ${attributeKeyIn(field)} and archived = 0)`
        return guard('mandatory', takesValues, invalid(`mandatoryFields.${kind}`, noSuchField(field)))
      })
  )

const eachOnce = (lists: { readonly [Name in string]?: readonly string[] } = {}) =>
  Object.fromEntries(Object.entries(lists).map(([name, fields]) => [name, [...new Set(fields)]]))
