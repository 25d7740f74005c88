import type { IdentityKind, Test } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { compareWith } from './comparison.ts'
import { isPrimaryKind } from './identities.ts'
import type { Source } from './source.ts'

/** Read from the customer itself: who is in the trash has given the rows of their identities back, and is still who they are. */
export function identitiesCompared(kind: IdentityKind, test: Test): Statement {
  switch (test.op) {
    case 'empty':
      return sql`not ${hasAny(kind, { ...test, op: 'notEmpty' })}`
    case 'nin':
      return sql`not ${hasAny(kind, { ...test, op: 'in' })}`
    case 'ne':
      return sql`not ${hasAny(kind, { ...test, op: 'eq' })}`
    default:
      return hasAny(kind, test)
  }
}

function hasAny(kind: IdentityKind, test: Test): Statement {
  const other = sql`exists (select 1 from json_each(c.other_identities) other
    where other.value ->> 'kind' = ${kind} and ${compareWith(sql`(other.value ->> 'value')`, test)})`
  if (!isPrimaryKind(kind)) return other
  const primary = compareWith(kind === 'email' ? sql`c.email` : sql`c.phone`, test)
  return sql`((${primary}) is true or ${other})`
}

/** The same along the index of what customers are recognised by, for what an index is good for. */
export function identitiesNamed(kind: IdentityKind, test: Test): Source {
  const where = sql`i.kind = ${kind} and ${compareWith(sql`i.value`, test)}`
  const from = sql`identities i indexed by identities_by_value`
  return {
    from: sql`${from} cross join customers c on c.n = i.n`,
    where,
    live: sql`select i.n from ${from} where ${where}`,
    isManifold: true
  }
}
