import type { Page } from '@customer-kit/sdk/contract'
import { joined, sql } from '../store/sql.ts'
import type { Row, Statement, Value } from '../store/store.ts'
import { sightOf } from './actor.ts'
import { read } from './batch.ts'
import type { Context } from './context.ts'
import { notFound } from './errors.ts'
import { countedAtMost, mostPageBytes, opened, pageReply } from './page.ts'
import type { Reply } from './reply.ts'

/** Rows in an order that an index keeps: by `key`, and where that is the same by `tie`, which never is. */
type Keyset = {
  json: Statement
  from: Statement
  where: readonly Statement[]
  key: Statement
  tie: Statement
  isDown: boolean
  /** Asked first, in the same batch; where it finds nothing the whole list is not there. */
  within?: Statement
}

type Asked = { limit: number; cursor?: string | undefined; question: readonly unknown[] }

/** Where a page ends, and on which side of it the next one lies. */
type Place = { key: Value; tie: Value; goes: 'on' | 'back' }

/** One page of a list that nobody may see only a part of, with a way on and a way back. */
export async function listByKey<Item>(ctx: Context, list: Keyset, { limit, cursor, question }: Asked): Promise<Reply<Page<Item>>> {
  const bound = JSON.stringify([sightOf(ctx.actor), question])
  const from = cursor === undefined ? undefined : await opened<Place>(ctx, cursor, bound)
  const results = await read(ctx, [list.within ?? sql`select 1`, pageOf(list, limit, from), countOf(list)])
  const [found = [], [page] = [], [counted] = []] = results
  if (found.length === 0) throw notFound()
  return pageReply(ctx, { question: bound, page, counted, ...around(page, from) })
}

/** One row: the page as a JSON array, its two ends, and whether there is more in the direction it was read. */
function pageOf({ json, from: rows, where, key, tie, isDown }: Keyset, limit: number, from: Place | undefined): Statement {
  const readsDown = from?.goes === 'back' ? !isDown : isDown
  const conditions = from ? [...where, beyond(sql`(${key}, ${tie})`, readsDown, from)] : where
  const ordered = (down: boolean) => (down ? sql`key desc, tie desc` : sql`key, tie`)
  const end = (down: boolean) => sql`(select json_object('key', key, 'tie', tie) from page order by ${ordered(down)} limit 1)`
  return sql`with found as (select ${key} as key, ${tie} as tie, ${json} as json from ${rows} where ${joined(conditions, ' and ')}
      order by ${ordered(readsDown)} limit ${limit + 1}),
    page as (select * from (
      select *, sum(octet_length(json)) over (order by ${ordered(readsDown)} rows unbounded preceding) as bytes
      from found order by ${ordered(readsDown)} limit ${limit})
      where bytes <= ${mostPageBytes} or bytes = octet_length(json))
    select (select json_group_array(json(json) order by ${ordered(isDown)}) from page) as json,
      (select count(*) from found) > (select count(*) from page) as has_more, ${end(isDown)} as first, ${end(!isDown)} as last`
}

const beyond = (pair: Statement, isDown: boolean, { key, tie }: Place) =>
  isDown ? sql`${pair} < (${key}, ${tie})` : sql`${pair} > (${key}, ${tie})`

const countOf = ({ from, where }: Keyset) =>
  sql`select count(*) as total from (select 1 from ${from} where ${joined(where, ' and ')} limit ${countedAtMost + 1})`

/** The page somebody came from is there; whether there is one ahead, only reading one row more could tell. */
function around(page: Row | undefined, from: Place | undefined): { before: Place | null; after: Place | null } {
  const isBack = from?.goes === 'back'
  const hasMore = page?.['has_more'] === 1
  return {
    before: (isBack ? hasMore : from) ? endIn(page?.['first'], 'back') : null,
    after: isBack || hasMore ? endIn(page?.['last'], 'on') : null
  }
}

const endIn = (place: unknown, goes: Place['goes']): Place | null =>
  // Safe because the statement built it from the two values a place is made of.
  typeof place === 'string' ? { ...(JSON.parse(place) as { key: Value; tie: Value }), goes } : null
