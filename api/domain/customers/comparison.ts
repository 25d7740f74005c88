import { fold, isExact, type Scalar, type Test } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement, Value } from '../../store/store.ts'

/** One value, wherever it is kept, as a condition asks of it. */
export function compareWith(column: Statement, test: Test): Statement {
  switch (test.op) {
    case 'empty':
      return sql`${column} is null`
    case 'notEmpty':
      return sql`${column} is not null`
    case 'in':
      return sql`${column} in ${kept(test)}`
    case 'nin':
      return sql`(${column} in ${kept(test)}) is not true`
    case 'eq':
      return sql`${column} = ${keptOne(test, test.value)}`
    case 'ne':
      return sql`${column} is not ${keptOne(test, test.value)}`
    case 'contains':
      return sql`instr(${column}, ${keptOne(test, test.value)}) > 0`
    case 'startsWith': {
      const start = keptOne(test, test.value)
      return sql`${column} >= ${start} and ${column} < ${start} || char(1114111)`
    }
    case 'gt':
      return sql`${column} > ${keptOne(test, test.value)}`
    case 'gte':
      return sql`${column} >= ${keptOne(test, test.value)}`
    case 'lt':
      return sql`${column} < ${keptOne(test, test.value)}`
    case 'lte':
      return sql`${column} <= ${keptOne(test, test.value)}`
  }
}

export const kept = (test: Test & { op: 'in' | 'nin' }) => anyOf(test.value.map((value) => keptOne(test, value)))

/** A value in the form its column is kept in. */
export function keptOne({ field, type }: Test, value: Scalar): Value {
  if (typeof value === 'boolean') return Number(value)
  return type === 'text' && typeof value === 'string' && !isExact(field) ? fold(value) : value
}
