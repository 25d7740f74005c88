import type { CustomerCount, CustomerCountQuery } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { totalIn } from '../page.ts'
import type { Reply } from '../reply.ts'
import { understood } from './asked-filter.ts'
import { customersFor } from './query.ts'

export async function countCustomers(ctx: Context, query: CustomerCountQuery): Promise<Reply<CustomerCount>> {
  const { filter, defined } = await understood(ctx, query)
  const [[counted] = []] = await read(ctx, [customersFor(ctx.actor, { filter, q: query.q, defined }).count()])
  return { json: JSON.stringify(totalIn(counted) satisfies CustomerCount), id: null, rev: null }
}
