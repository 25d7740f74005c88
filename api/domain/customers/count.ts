import type { CustomerCount, CustomerCountQuery } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { totalIn } from '../page.ts'
import type { Reply } from '../reply.ts'
import { askedFilter } from './asked-filter.ts'
import { customersFor } from './query.ts'

export async function countCustomers(ctx: Context, { filter, timezone, q }: CustomerCountQuery): Promise<Reply<CustomerCount>> {
  const asked = filter && askedFilter(ctx, filter, timezone)
  const [[counted] = []] = await read(ctx, [customersFor(ctx.actor, { filter: asked, q }).count()])
  return { json: JSON.stringify(totalIn(counted) satisfies CustomerCount), id: null, rev: null }
}
