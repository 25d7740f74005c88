import type { Form } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { type Reply, replyFrom } from '../reply.ts'
import { formBy } from './query.ts'

export async function getForm(ctx: Context, key: string): Promise<Reply<Form>> {
  const [rows] = await read(ctx, [formBy(key)])
  if (!rows?.length) throw notFound()
  return replyFrom(rows)
}
