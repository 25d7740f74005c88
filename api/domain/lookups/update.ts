import type { Lookup, LookupKind, LookupPatch } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import { againIfRaced, raced } from '../raced.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { isMerging, lookupBy } from './query.ts'

/** Customers name the key, so another label is seen by everybody at once and costs one row. */
export async function updateLookup(ctx: Context, kind: LookupKind, key: string, patch: LookupPatch): Promise<Reply<Lookup>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  return againIfRaced(() => changeLookup(ctx, kind, key, patch))
}

async function changeLookup(ctx: Context, kind: LookupKind, key: string, patch: LookupPatch): Promise<Reply<Lookup>> {
  const [rows = []] = await read(ctx, [lookupBy(kind, key)])
  if (rows.length === 0) throw notFound()
  const current = replyFrom<Lookup>(rows)
  const before = resourceOf(current)
  const { label = before.label, tone = before.tone, archived = before.archived } = patch
  const change = changedFields(before, { ...before, label, tone, archived })
  if (Object.keys(change.after).length === 0) return current
  return write(
    ctx,
    [
      guard('lookup', sql`exists (select 1 from (${lookupBy(kind, key)}) where json = ${current.json})`, raced),
      ...(archived === before.archived ? [] : [guard('merging', sql`not ${isMerging(kind)}`, beingMerged)]),
      sql`update lookups set label = ${label}, tone = ${tone}, archived = ${Number(archived)} where kind = ${kind} and key = ${key}`,
      recordChange(ctx, { kind: 'lookup', id: `${kind}/${key}`, verb: 'update', ...change })
    ],
    lookupBy(kind, key)
  )
}

const beingMerged = conflict('Two of this kind are being merged; wait until that is done')
