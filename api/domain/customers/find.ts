import type { Customer } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { replyFrom, resourceOf } from '../reply.ts'
import { customersFor } from './query.ts'

/** All of a customer that the actor may see, hidden fields too: for a verb to decide on, never to answer with. */
export async function findCustomer(ctx: Context, id: string, among: 'live' | 'all' = 'live'): Promise<Customer> {
  const [rows] = await read(ctx, [customersFor({ ...ctx.actor, hiddenFields: [] }, { among }).one(id)])
  if (!rows?.length) throw notFound()
  return resourceOf(replyFrom<Customer>(rows))
}
