import type { GivenRotation, Key, MintedKey } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseNarrowed, refuseWider } from '../narrowed.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { refuseScopesBeyondOwn } from '../scopes.ts'
import { mintKept } from './mint.ts'
import { keyBy } from './query.ts'

const msPerDay = 24 * 60 * 60 * 1000

/** A key for all that the old one was for, and an end to the old one, late enough that nobody stands without. */
export async function rotateKey(ctx: Context, id: string, { overlapDays }: GivenRotation): Promise<Reply<MintedKey>> {
  refuseNarrowed(ctx.actor)
  const { kind, label, origins, scopes, expiresAt } = await findKey(ctx, id)
  if (kind === 'secret') refuseWider(ctx.actor, 'all')
  await refuseScopesBeyondOwn(ctx, scopes)
  const end = earlier(expiresAt, inSeconds(ctx.now().getTime() + overlapDays * msPerDay))
  return mintKept(ctx, { kind, label, origins, scopes, expiresAt }, (successor) => [
    guard('once', sql`exists (select 1 from keys where id = ${id} and replaced_by is null)`, alreadyRotated),
    sql`update keys set replaced_by = ${successor} where id = ${id}`,
    sql`update access set expires_at = unixepoch(${end}) where id = ${id}`,
    recordChange(ctx, {
      kind: 'key',
      id,
      verb: 'update',
      before: { expiresAt, replacedBy: null },
      after: { expiresAt: end, replacedBy: successor }
    })
  ])
}

/** As precise as it is kept. */
const inSeconds = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toISOString()
const earlier = (one: string | null, other: string) => (one !== null && one < other ? one : other)

async function findKey(ctx: Context, id: string): Promise<Key> {
  const [rows = []] = await read(ctx, [keyBy(id)])
  if (rows.length === 0) throw notFound()
  const key = resourceOf(replyFrom<Key>(rows))
  if (key.replacedBy !== null) throw alreadyRotated
  if (key.expiresAt !== null && key.expiresAt <= ctx.now().toISOString()) throw invalid('id', 'This key is over')
  return key
}

const alreadyRotated = invalid('id', 'This key has a successor already')
