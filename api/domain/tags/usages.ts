import type { TagUsages } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { customersFor } from '../customers/query.ts'
import { notFound } from '../errors.ts'
import { countedAtMost } from '../page.ts'
import type { Reply } from '../reply.ts'
import { refuseWithoutTags, tagBy } from './query.ts'

/** Counted as far as a list counts, and of the customers alone that the asker sees. */
export async function getTagUsages(ctx: Context, id: string): Promise<Reply<TagUsages>> {
  refuseWithoutTags(ctx, notFound())
  const [tags = [], [counted] = []] = await read(ctx, [
    tagBy(id),
    customersFor(ctx.actor).carrying(sql`(select name from tags where id = ${id})`)
  ])
  if (tags.length === 0) throw notFound()
  const total = Number(counted?.['total'])
  const usages: TagUsages = { customers: { count: Math.min(total, countedAtMost), isExact: total <= countedAtMost } }
  return { json: JSON.stringify(usages), id: null, rev: null }
}
