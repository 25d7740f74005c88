import { identityKindIn, type Settled, type Test } from '@customer-kit/sdk/contract'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { attributeColumn } from '../attributes/slots.ts'
import { carriesOne } from '../tags/names.ts'
import { comparedTo } from './columns.ts'
import { compareWith, kept, keptOne } from './comparison.ts'
import { identitiesCompared } from './identity-filter.ts'

/** The only place where a filter becomes SQL. `matches` in the contract says the same of one customer, and a test holds the two together. */
export function compileFilter(filter: Settled): Statement {
  if ('and' in filter) return all(filter.and, ' and ')
  if ('or' in filter) return all(filter.or, ' or ')
  // An unknown is not a match, so its opposite is one.
  if ('not' in filter) return sql`(${compileFilter(filter.not)}) is not true`
  return sql`(${compare(filter)})`
}

function all(filters: readonly Settled[], separator: ' and ' | ' or '): Statement {
  if (filters.length === 0) return separator === ' and ' ? sql`true` : sql`false`
  return sql`(${joined(filters.map(compileFilter), separator)})`
}

function compare(test: Test): Statement {
  const identity = identityKindIn(test.field)
  if (identity) return identitiesCompared(identity, test)
  return test.type === 'users' || test.type === 'tags' ? compareList(test) : compareOne(test)
}

const compareOne = (test: Test): Statement => compareWith(columnOf(test), test)

const columnOf = ({ field, type, attribute }: Test): Statement =>
  attribute === undefined ? comparedTo(field) : attributeColumn(attribute, type)

/** Of several values one is enough. */
function compareList(test: Test): Statement {
  const list = comparedTo(test.field)
  const has = (wanted: Statement) =>
    test.type === 'tags' ? carriesOne(wanted) : sql`exists (select 1 from json_each(${list}) where value in ${wanted})`
  switch (test.op) {
    case 'empty':
      return sql`${list} = '[]'`
    case 'notEmpty':
      return sql`${list} <> '[]'`
    case 'in':
      return has(kept(test))
    case 'nin':
      return sql`not ${has(kept(test))}`
    case 'eq':
      return has(anyOf([keptOne(test, test.value)]))
    case 'ne':
      return sql`not ${has(anyOf([keptOne(test, test.value)]))}`
    default:
      throw new Error(`A list is not compared with ${test.op}`)
  }
}
