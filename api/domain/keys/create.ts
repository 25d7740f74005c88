import type { GivenKey, Key, MintedKey } from '@customer-kit/sdk/contract'
import { write } from '../batch.ts'
import type { Context } from '../context.ts'
import { refuseNarrowed } from '../narrowed.ts'
import { type Reply, resourceOf } from '../reply.ts'
import { scopesToGive } from '../scopes.ts'
import { keepKey } from './keep.ts'
import { keyBy } from './query.ts'

/** The answer is the only place where the key ever stands. */
export async function createKey(ctx: Context, given: GivenKey): Promise<Reply<MintedKey>> {
  refuseNarrowed(ctx.actor)
  const scopes = await scopesToGive(ctx, given.scopes)
  const { id, key } = await ctx.credentials.key(given.kind)
  const kept = await write<Key>(ctx, keepKey(ctx, { ...given, scopes, id, key, createdAt: ctx.now().toISOString() }), keyBy(id))
  const minted: MintedKey = { ...resourceOf(kept), key }
  return { json: JSON.stringify(minted), id, rev: null }
}
