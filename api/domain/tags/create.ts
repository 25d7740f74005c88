import { fold, type GivenTag, type Tag } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { write } from '../batch.ts'
import { recordChange } from '../change-log.ts'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { isFree, refuseWithoutTags, tagBy } from './query.ts'

export async function createTag(ctx: Context, { name, tone }: GivenTag): Promise<Reply<Tag>> {
  refuseWithoutTags(ctx)
  const id = ctx.newId('tag')
  return write(
    ctx,
    [
      ...isFree(name),
      sql`insert into tags (id, name, name_fold, tone) values (${id}, ${name}, ${fold(name)}, ${tone})`,
      // A name that another tag had before is its own from now on.
      sql`insert or replace into tag_names (name, tag) select name, n from tags where id = ${id}`,
      recordChange(ctx, { kind: 'tag', id, verb: 'create', after: { name, tone } })
    ],
    tagBy(id)
  )
}
