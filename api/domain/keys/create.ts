import type { GivenKey, Key, MintedKey } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { guard } from '../guard.ts'
import { refuseNarrowed, refuseWider } from '../narrowed.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { scopesToGive } from '../scopes.ts'
import { keepKey } from './keep.ts'
import { keyBy } from './query.ts'

/** The answer is the only place where the key ever stands. */
export async function createKey(ctx: Context, given: GivenKey): Promise<Reply<MintedKey>> {
  refuseNarrowed(ctx.actor)
  if (given.kind === 'secret') refuseWider(ctx.actor, 'all')
  const scopes = await scopesToGive(ctx, given.scopes)
  const { id, key } = await ctx.credentials.key(given.kind)
  const steps = [isNew(id), ...keepKey(ctx, { ...given, scopes, id, key, createdAt: ctx.now().toISOString() })]
  const kept = await write<Key>(ctx, steps, keyBy(id)).catch(async (error: unknown) => {
    if (error !== alreadyKept) throw error
    const [rows] = await read(ctx, [keyBy(id)])
    return replyFrom<Key>(rows)
  })
  const minted: MintedKey = { ...resourceOf(kept), key }
  return { json: JSON.stringify(minted), id, rev: null }
}

/** No two keys draw one id. Where it is there already, this very batch was kept, and the store has sent it again for want of an answer. */
const isNew = (id: string) => guard('key', sql`not exists (select 1 from access where id = ${id})`, alreadyKept)

const alreadyKept = new DomainError('unavailable', 'Try again in a moment')
