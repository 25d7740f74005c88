import { fold, type GivenLookup, type Lookup, type LookupKind } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict } from '../errors.ts'
import { freeKey } from '../free-key.ts'
import { guard } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import { againIfRaced, raced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { refuseHiddenKind } from './kinds.ts'
import { lookupBy } from './query.ts'

const mostOfAKind = 1000

export async function createLookup(ctx: Context, kind: LookupKind, given: GivenLookup): Promise<Reply<Lookup>> {
  refuseBound(ctx.actor)
  refuseHiddenKind(ctx.actor, kind)
  return againIfRaced(() => keepLookup(ctx, kind, given))
}

async function keepLookup(ctx: Context, kind: LookupKind, { key: wanted, label, tone }: GivenLookup): Promise<Reply<Lookup>> {
  const [rows = []] = await read(ctx, [sql`select key from lookups where kind = ${kind}`])
  const taken = new Set(rows.map((row) => String(row['key'])))
  if (taken.size >= mostOfAKind) throw conflict(`There are ${mostOfAKind} of these, and no room for another`)
  if (wanted !== undefined && taken.has(wanted)) throw conflict('There is one with this key already')
  const key = wanted ?? keyFrom(label, taken)
  return write(
    ctx,
    [
      guard('lookup', sql`not exists (select 1 from lookups where kind = ${kind} and key = ${key})`, raced),
      sql`insert into lookups (kind, key, label, tone, position)
        values (${kind}, ${key}, ${label}, ${tone}, (select coalesce(max(position), -1) + 1 from lookups where kind = ${kind}))`,
      recordChange(ctx, { kind: 'lookup', id: `${kind}/${key}`, verb: 'create', after: { label, tone } })
    ],
    lookupBy(kind, key)
  )
}

/** From the label, as far as it has letters that a key may have; numbered where that is taken. */
function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const stem =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'choice'
  return freeKey(stem, '-', (key) => !taken.has(key))
}
