import { AttributeKey, type Attribute, fold, type GivenAttribute } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { conflict } from '../errors.ts'
import { freeKey } from '../free-key.ts'
import { guard } from '../guard.ts'
import { startJob } from '../jobs/start.ts'
import { againIfRaced, raced } from '../raced.ts'
import type { Reply } from '../reply.ts'
import { isRoomForOne, isRoomInIndex } from './limits.ts'
import { attributeBy } from './query.ts'
import { refuseUnshown } from './shown.ts'

export async function createAttribute(ctx: Context, given: GivenAttribute): Promise<Reply<Attribute>> {
  refuseUnshown(ctx.actor)
  const reply = await againIfRaced(() => keepAttribute(ctx, given))
  if (given.indexed) await ctx.wake()
  return reply
}

async function keepAttribute(ctx: Context, { key: wanted, label, type, options = [], indexed }: GivenAttribute): Promise<Reply<Attribute>> {
  const [rows = []] = await read(ctx, [sql`select key from attributes`])
  const taken = new Set(rows.map((row) => String(row['key'])))
  if (wanted !== undefined && taken.has(wanted)) throw conflict('There is one with this key already')
  const key = wanted ?? keyFrom(label, taken)
  const id = ctx.newId('job')
  return write<Attribute>(
    ctx,
    [
      guard('attribute', sql`not exists (select 1 from attributes where key = ${key})`, raced),
      isRoomForOne(),
      ...(indexed ? [isRoomInIndex()] : []),
      sql`insert into attributes (key, label, type, options, position, indexed)
        values (${key}, ${label}, ${type}, ${JSON.stringify(options)}, (select coalesce(max(position), -1) + 1 from attributes), ${Number(indexed)})`,
      ...(indexed ? [startJob(ctx, id, 'index-attribute', { key })] : []),
      recordChange(ctx, { kind: 'attribute', id: key, verb: 'create', after: { label, type, options, indexed } })
    ],
    attributeBy(key)
  )
}

/** Contract end is contractEnd, as far as the label has letters that a key may have; numbered where that is taken. */
function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const [first = '', ...more] = fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const stem =
    [first, ...more.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join('').replace(/^\d+/, '').slice(0, 36) || 'field'
  return freeKey(stem, '', (key) => !taken.has(key) && AttributeKey.safeParse(key).success)
}
