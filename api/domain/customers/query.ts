import type { CustomerQuery } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { asJson } from './columns.ts'
import type { Position } from './cursor.ts'
import { compileFilter } from './filter.ts'
import { matches } from './search.ts'
import { visibleTo } from './visibility.ts'

const countedAtMost = 10_000

/** The one customer query builder. Nothing else reads the customers table for somebody. */
export function customersFor(actor: Actor, { filter, q }: Pick<CustomerQuery, 'filter' | 'q'> = {}) {
  const { from, where: isVisible } = visibleTo(actor)
  const conditions = [isVisible, sql`c.deleted_at is null`, ...(filter ? [compileFilter(filter, actor)] : []), ...(q ? [matches(q)] : [])]
  const visible = (columns: Statement, ...more: Statement[]) =>
    sql`select ${columns} from ${from} where ${joined([...conditions, ...more], ' and ')}`

  return {
    one: (id: string | Statement) => visible(sql`c.id, c.rev, ${asJson()} as json`, sql`c.id = ${id}`),

    /** One row: the page as a JSON array, and where it ends. */
    page({ sort, limit, fields }: CustomerQuery, after: Position | undefined): Statement {
      const { column, isDown } = orderOf(sort)
      const direction = isDown ? sql`desc` : sql`asc`
      const picked = (segment: number) => sql`${segment} as segment, ${column} as key, c.n, ${asJson(fields)} as json`
      const values = visible(picked(0), sql`${column} is not null`, ...following(column, isDown, after))
      const empties = visible(picked(1), sql`${column} is null`, sql`c.n > ${after?.segment === 'empties' ? after.n : 0}`)
      const rows =
        after?.segment === 'empties'
          ? sql`select * from (${empties} order by c.n limit ${limit + 1})`
          : sql`select * from (${values} order by ${column} ${direction}, c.n ${direction} limit ${limit + 1})
            union all select * from (${empties} order by c.n limit ${limit + 1})`
      return sql`with found as (${rows} limit ${limit + 1}), page as (select * from found limit ${limit})
        select (select json_group_array(json(json)) from page) as json, (select count(*) from found) > ${limit} as has_more,
          last.segment, last.key, last.n from (select 1) left join (select * from page limit 1 offset (select count(*) - 1 from page)) last`
    },

    count: () => sql`select count(*) as total from (${visible(sql`1`)} limit ${countedAtMost + 1})`
  }
}

export const totalOf = (counted: number) => ({ total: Math.min(counted, countedAtMost), totalIsExact: counted <= countedAtMost })

const sortColumns = { name: sql`c.name_fold`, createdAt: sql`c.created_at`, updatedAt: sql`c.updated_at` }

function orderOf(sort: CustomerQuery['sort']) {
  const isDown = sort.startsWith('-')
  return { isDown, column: sortColumns[(isDown ? sort.slice(1) : sort) as keyof typeof sortColumns] }
}

function following(column: Statement, isDown: boolean, after: Position | undefined): Statement[] {
  if (after?.segment !== 'values') return []
  return [isDown ? sql`(${column}, c.n) < (${after.key}, ${after.n})` : sql`(${column}, c.n) > (${after.key}, ${after.n})`]
}
