import { type Settled, type Test, testsIn } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import { nameNow } from './names.ts'

/** What the tags are called now that a filter means, be it by a name of before or by an id. */
export const namesMeant = (filter: Settled): Statement => {
  const given = testsIn(filter).flatMap((test) => (test.type === 'tags' ? valuesOf(test) : []))
  return sql`select value as given, ${nameNow(sql`value`)} as name from ${anyOf(given)}`
}

const valuesOf = (test: Test): string[] => ('value' in test ? [test.value].flat().map(String) : [])

/** The same filter in the words of today, for who reads customers as everybody does. SQL knows the names of before itself. */
export const withNamesNow = (filter: Settled, names: readonly Row[]): Settled =>
  renamedIn(filter, new Map(names.map(({ given, name }) => [String(given), String(name)])))

function renamedIn(filter: Settled, names: ReadonlyMap<string, string>): Settled {
  if ('and' in filter) return { and: filter.and.map((each) => renamedIn(each, names)) }
  if ('or' in filter) return { or: filter.or.map((each) => renamedIn(each, names)) }
  if ('not' in filter) return { not: renamedIn(filter.not, names) }
  if (filter.type !== 'tags') return filter
  const nameOf = (value: unknown) => names.get(String(value)) ?? String(value)
  if (filter.op === 'in' || filter.op === 'nin') return { ...filter, value: filter.value.map(nameOf) }
  return filter.op === 'eq' || filter.op === 'ne' ? { ...filter, value: nameOf(filter.value) } : filter
}
