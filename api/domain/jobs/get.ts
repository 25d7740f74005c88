import type { Job } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { refuseBound } from '../narrowed.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { jobFor } from './query.ts'

export async function getJob(ctx: Context, id: string): Promise<Reply<Job>> {
  refuseBound(ctx.actor)
  const [rows = []] = await read(ctx, [jobFor(ctx.actor, id)])
  if (rows.length === 0) throw notFound()
  const reply = replyFrom<Job>(rows)
  // Whoever waits for it may be the first to notice that nobody works on it.
  if (resourceOf(reply).state === 'running') await ctx.wake()
  return reply
}
