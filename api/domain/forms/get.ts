import type { Form } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { formBy, foundForm, replyTo } from './query.ts'

export async function getForm(ctx: Context, key: string): Promise<Reply<Form>> {
  const [rows] = await read(ctx, [formBy(key)])
  return replyTo(ctx.actor, foundForm(rows))
}
