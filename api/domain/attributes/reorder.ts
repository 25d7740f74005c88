import type { AttributeList, AttributeOrder } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { hiddenKeysOf } from '../customers/hidden.ts'
import { forbidden } from '../errors.ts'
import { orderRevision, putInOrder } from '../lookups/orders.ts'
import type { Reply } from '../reply.ts'
import { allAttributes, attributeIn } from './query.ts'
import { refuseUnshown } from './shown.ts'

export async function reorderAttributes(ctx: Context, order: AttributeOrder): Promise<Reply<AttributeList>> {
  refuseUnshown(ctx.actor)
  if (hiddenKeysOf(ctx.actor).length > 0) throw forbidden('Whoever does not see all of them cannot put them into an order')
  const [rows = []] = await read(ctx, [allAttributes])
  const before = rows.map((row) => attributeIn(row).key)
  return write(
    ctx,
    [
      ...putInOrder('attributes', { table: sql`attributes`, where: sql`true` }, order),
      recordChange(ctx, { kind: 'attribute', id: '', verb: 'update', before: { keys: before }, after: { keys: order.keys } })
    ],
    sql`select null as id, null as rev, json_object('data', (select json_group_array(json(json)) from (${allAttributes})),
      'revision', (${orderRevision('attributes')})) as json`
  )
}
