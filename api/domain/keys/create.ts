import type { GivenKey, MintedKey } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { refuseNarrowed, refuseWider } from '../narrowed.ts'
import type { Reply } from '../reply.ts'
import { scopesToGive } from '../scopes.ts'
import { mintKept } from './mint.ts'

export async function createKey(ctx: Context, given: GivenKey): Promise<Reply<MintedKey>> {
  refuseNarrowed(ctx.actor)
  if (given.expiresAt !== null && given.expiresAt <= ctx.now().toISOString()) throw invalid('expiresAt', 'This is over already')
  if (given.kind === 'secret') refuseWider(ctx.actor, 'all')
  return mintKept(ctx, { ...given, scopes: await scopesToGive(ctx, given.scopes) })
}
