import { type Attribute, attributeField, type GivenAttributePatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { startJob } from '../jobs/start.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { settingsRow } from '../settings/query.ts'
import { isRoomInIndex } from './limits.ts'
import { attributeBy, isBeingIndexed } from './query.ts'
import { refuseUnshown } from './shown.ts'

/** Customers carry the key, so another label is seen by everybody at once and costs one row. */
export async function updateAttribute(ctx: Context, key: string, patch: GivenAttributePatch): Promise<Reply<Attribute>> {
  refuseUnshown(ctx.actor, key)
  const reply = await againIfRaced(() => changeAttribute(ctx, key, patch))
  if (patch.indexed !== undefined) await ctx.wake()
  return reply
}

async function changeAttribute(ctx: Context, key: string, patch: GivenAttributePatch): Promise<Reply<Attribute>> {
  const [rows = []] = await read(ctx, [attributeBy(key)])
  if (rows.length === 0) throw notFound()
  const current = replyFrom<Attribute>(rows)
  const before = resourceOf(current)
  const { label = before.label, options = before.options, indexed = before.indexed, archived = before.archived } = patch
  refuseLess(before, options)
  const change = changedFields(before, { ...before, label, options, indexed, archived })
  if (Object.keys(change.after).length === 0) return current
  return write(
    ctx,
    [
      guard('attribute', sql`exists (select 1 from (${attributeBy(key)}) where json = ${current.json})`, raced),
      ...(archived && !before.archived ? [guard('mandatory', isNotDemanded(key), isDemanded)] : []),
      ...(indexed === before.indexed ? [] : indexAgain(ctx, key, indexed)),
      sql`update attributes set label = ${label}, options = ${JSON.stringify(options)}, archived = ${Number(archived)} where key = ${key}`,
      recordChange(ctx, { kind: 'attribute', id: key, verb: 'update', ...change })
    ],
    attributeBy(key)
  )
}

/** Nobody could make a customer any more. */
const isDemanded = conflict('The workspace insists on this field: take it out of the mandatory ones before')
const isNotDemanded = (key: string) => sql`not exists (
  select 1 from json_tree((${settingsRow}), '$.mandatoryFields') demanded where demanded.atom = ${attributeField(key)})`

/** Whoever has read a moment ago that there is an index still finds it. */
const aMinuteMs = 60_000

/** The index is asked no more from now on, and again when the job has come to its end. */
const indexAgain = (ctx: Context, key: string, indexed: boolean): Step[] => [
  guard('indexing', sql`not ${isBeingIndexed(key)}`, conflict('Its index is being made or unmade; wait until that is done')),
  ...(indexed ? [isRoomInIndex()] : []),
  sql`update attributes set indexed = ${Number(indexed)}, ready = 0 where key = ${key}`,
  startJob(ctx, ctx.newId('job'), 'index-attribute', { key }, indexed ? 0 : aMinuteMs)
]

/** Customers may have what would go. */
function refuseLess({ type, options: before }: Attribute, after: Attribute['options']) {
  if (type !== 'choice' && after.length > 0) throw invalid('options', 'Only a choice has options')
  const kept = new Set(after.map(({ key }) => key))
  const gone = before.find(({ key }) => !kept.has(key))
  if (gone) throw invalid('options', `Customers may have ${gone.key}: archive it`)
}
