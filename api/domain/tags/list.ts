import { fold, type Page, type Tag, type TagQuery } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { listByKey } from '../keyset.ts'
import type { Reply } from '../reply.ts'
import { refuseWithoutTags, tagAsJson } from './query.ts'

/** By name. What is archived comes only to who asks for it. */
export async function listTags(ctx: Context, { q = '', archived, limit, cursor }: TagQuery): Promise<Reply<Page<Tag>>> {
  refuseWithoutTags(ctx)
  const start = fold(q)
  const where = [
    ...(start === '' ? [sql`true`] : [sql`t.name_fold >= ${start} and t.name_fold < ${start} || char(1114111)`]),
    ...(archived ? [] : [sql`t.archived = 0`])
  ]
  const list = { json: tagAsJson, from: sql`tags t`, where, key: sql`t.name_fold`, tie: sql`t.id`, isDown: false }
  return listByKey(ctx, list, { limit, cursor, question: ['tags', start, archived] })
}
