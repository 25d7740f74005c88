import type { AttributeList, AttributeOrder } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import { hiddenKeysOf } from '../customers/hidden.ts'
import { conflict, forbidden } from '../errors.ts'
import { guard } from '../guard.ts'
import type { Reply } from '../reply.ts'
import { allAttributes, attributeIn } from './query.ts'
import { refuseUnshown } from './shown.ts'

/** The whole order in one call: two people who sort at the same time get one of the two orders, never a mixture. */
export async function reorderAttributes(ctx: Context, { keys }: AttributeOrder): Promise<Reply<AttributeList>> {
  refuseUnshown(ctx.actor)
  if (hiddenKeysOf(ctx.actor).length > 0) throw forbidden('Whoever does not see all of them cannot put them into an order')
  const [rows = []] = await read(ctx, [allAttributes])
  const before = rows.map((row) => attributeIn(row).key)
  const wanted = JSON.stringify(keys)
  const isTheSame = sql`(select json_group_array(key order by key) from attributes)
    = (select json_group_array(value order by value) from json_each(${wanted}))`
  return write(
    ctx,
    [
      guard('keys', isTheSame, conflict('These are not all of them: somebody has defined another')),
      sql`update attributes set position = (select key from json_each(${wanted}) where value = attributes.key)`,
      recordChange(ctx, { kind: 'attribute', id: '', verb: 'update', before: { keys: before }, after: { keys } })
    ],
    sql`select null as id, null as rev, json_object('data', (select json_group_array(json(json)) from (${allAttributes}))) as json`
  )
}
