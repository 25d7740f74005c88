import type { Preferences } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { preferencesOf } from './query.ts'

export async function getPreferences(ctx: Context): Promise<Reply<Preferences>> {
  const [rows] = await read(ctx, [preferencesOf(ctx.actor.id)])
  return replyFrom(rows)
}
