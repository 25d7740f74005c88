import type { KeyList } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { refuseNarrowed } from '../narrowed.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { allKeys } from './query.ts'

/** The oldest first, without those that were revoked. */
export async function listKeys(ctx: Context): Promise<Reply<KeyList>> {
  refuseNarrowed(ctx.actor)
  const [rows] = await read(ctx, [allKeys])
  return replyFrom(rows)
}
