import type { Condition, Filter, Me } from '@customer-kit/sdk/contract'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Statement, Value } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { fold } from '../fold.ts'
import { comparedTo, isKeptFolded } from './columns.ts'

/** The only place where a filter becomes SQL. */
export function compileFilter(filter: Filter, actor: Actor): Statement {
  if ('and' in filter) return both(filter.and, ' and ', actor)
  if ('or' in filter) return both(filter.or, ' or ', actor)
  // An unknown is not a match, so its opposite is one.
  if ('not' in filter) return sql`(${compileFilter(filter.not, actor)}) is not true`
  return sql`(${compare(filter, actor)})`
}

function both(filters: readonly Filter[], separator: ' and ' | ' or ', actor: Actor): Statement {
  if (filters.length === 0) return separator === ' and ' ? sql`true` : sql`false`
  return sql`(${joined(
    filters.map((filter) => compileFilter(filter, actor)),
    separator
  )})`
}

function compare({ field, op, value }: Condition, actor: Actor): Statement {
  const column = comparedTo[field]
  const one = comparable(field, value, actor)
  const many = () => anyOf((value as unknown[]).map((each) => comparable(field, each, actor)))
  switch (op) {
    case 'eq':
      return sql`${column} = ${one}`
    case 'ne':
      return sql`${column} is not ${one}`
    case 'in':
      return sql`${column} in ${many()}`
    case 'nin':
      return sql`(${column} in ${many()}) is not true`
    case 'contains':
      return sql`instr(${column}, ${one}) > 0`
    case 'startsWith':
      return sql`${column} >= ${one} and ${column} < ${one} || char(1114111)`
    case 'gt':
      return sql`${column} > ${one}`
    case 'gte':
      return sql`${column} >= ${one}`
    case 'lt':
      return sql`${column} < ${one}`
    case 'lte':
      return sql`${column} <= ${one}`
    case 'between': {
      const [from, to] = value as [string, string]
      return sql`${column} between ${from} and ${to}`
    }
    case 'empty':
      return sql`${column} is null`
    case 'notEmpty':
      return sql`${column} is not null`
  }
}

/** A value in the form its column is kept in. */
function comparable(field: Condition['field'], value: unknown, actor: Actor): Value {
  if (typeof value === 'boolean') return Number(value)
  if (isMe(value)) return actor.id
  if (typeof value !== 'string') return null
  return isKeptFolded(field) ? fold(value) : value
}

const isMe = (value: unknown): value is Me => typeof value === 'object' && value !== null && 'me' in value
