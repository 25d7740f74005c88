import { attributeField, type AttributeList, type AttributeQuery } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { isHidden } from '../customers/hidden.ts'
import { orderRevision } from '../lookups/orders.ts'
import type { Reply } from '../reply.ts'
import { allAttributes, attributeIn } from './query.ts'
import { refuseUnshown } from './shown.ts'

export async function listAttributes(ctx: Context, { archived }: AttributeQuery): Promise<Reply<AttributeList>> {
  refuseUnshown(ctx.actor)
  const [rows = [], [order] = []] = await read(ctx, [allAttributes, orderRevision('attributes')])
  const all = rows.map(attributeIn).filter(({ key }) => !isHidden(ctx.actor, attributeField(key)))
  const data = archived ? all : all.filter((each) => !each.archived)
  const list: AttributeList = { data, revision: Number(order?.['revision']) }
  return { json: JSON.stringify(list), id: null, rev: null }
}
