import { identityKindIn, isLookupField, type Scalar, type Settled, type Test } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import type { Defined } from '../attributes/defined.ts'
import { attributeSource } from '../attributes/order.ts'
import { namesOf } from '../tags/names.ts'
import { compareWith } from './comparison.ts'
import { compileFilter } from './filter.ts'
import { identitiesNamed } from './identity-filter.ts'
import { containing, found } from './search.ts'
import type { Source } from './source.ts'
import { indexOn } from './sorts.ts'

type Asked = { actor: Actor; conditions: readonly Settled[]; q: string | undefined; defined: Defined }

/** The one that is likely to hold the fewest. */
export function sourceFor({ actor, conditions, q, defined }: Asked): Source | undefined {
  const tests = [...conditions, ...conditionsOf(actor.filter)].filter(isTest)
  const firstBy = (find: (test: Test) => Source | undefined) => {
    for (const test of tests) {
      const source = find(test)
      if (source) return source
    }
    return undefined
  }
  return (
    (actor.customerId === null ? undefined : only(actor.customerId)) ??
    firstBy(byHandle) ??
    (q ? found(q, actor) : undefined) ??
    (actor.listing === 'own' ? ownedBy([actor.id]) : undefined) ??
    firstBy(byPerson) ??
    firstBy(byTag) ??
    firstBy(byWords) ??
    firstBy(byChoice) ??
    firstBy((test) => byAttribute(test, defined)) ??
    firstBy(byTime) ??
    firstBy(byKind)
  )
}

/** What must all hold. */
export function conditionsOf(filter: Settled | null | undefined): readonly Settled[] {
  if (!filter) return []
  return 'and' in filter ? filter.and.flatMap(conditionsOf) : [filter]
}

export const isTest = (filter: Settled): filter is Test => 'op' in filter

const only = (id: string): Source => ({ from: sql`customers c`, where: sql`c.id = ${id}` })

const ownedBy = (users: readonly string[]): Source => ({
  from: sql`customer_access a cross join customers c on c.n = a.n`,
  where: sql`a.user in ${anyOf(users)}`,
  isManifold: users.length > 1
})

function byAttribute(test: Test, defined: Defined): Source | undefined {
  const attribute = defined.get(test.field)
  return attribute?.isReady && ways.has(test.op) ? { ...attributeSource(attribute, test), meets: test } : undefined
}

/** What an index is good for. */
const ways: ReadonlySet<Test['op']> = new Set(['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'startsWith', 'empty', 'notEmpty'])

const rowsIn = (index: Statement) => sql`customers c indexed by ${index}`
const meant = (test: Test): readonly Scalar[] => (test.op === 'eq' ? [test.value] : test.op === 'in' ? test.value : [])
const handles: ReadonlySet<string> = new Set(['email', 'phone', 'externalId'])

function byHandle(test: Test): Source | undefined {
  if (meant(test).length === 0) return undefined
  const identity = identityKindIn(test.field)
  if (identity) return { ...identitiesNamed(identity, test), meets: test }
  if (test.field === 'id') return { from: rowsIn(sql`customers_id_unique`), where: compareWith(sql`c.id`, test), meets: test }
  const index = handles.has(test.field) && indexOn(test.field)
  return index ? { from: rowsIn(index), where: compileFilter(test), meets: test } : undefined
}

/** Whoever is named in any of these sees the customer as one of theirs. */
const theirs: ReadonlySet<string> = new Set(['serviceManager', 'accountManagers', 'viewers'])

function byPerson(test: Test): Source | undefined {
  return theirs.has(test.field) && meant(test).length > 0 ? ownedBy(meant(test).map(String)) : undefined
}

function byTag(test: Test): Source | undefined {
  if (test.type !== 'tags' || meant(test).length === 0) return undefined
  return {
    from: sql`customer_tags t cross join customers c on c.n = t.n`,
    where: sql`t.tag in ${namesOf(anyOf(meant(test).map(String)))}`,
    meets: test,
    isManifold: true
  }
}

function byWords(test: Test): Source | undefined {
  if (test.op === 'contains') {
    const source = containing(test.field, String(test.value))
    return source && { ...source, meets: test }
  }
  if (test.op !== 'startsWith') return undefined
  const identity = identityKindIn(test.field)
  if (identity) return { ...identitiesNamed(identity, test), meets: test }
  const index = test.field === 'name' && indexOn(test.field)
  return index ? { from: rowsIn(index), where: compileFilter(test), meets: test } : undefined
}

function byChoice(test: Test): Source | undefined {
  const index = (isLookupField(test.field) || test.field === 'responsible') && meant(test).length > 0 && indexOn(test.field)
  return index ? { from: rowsIn(index), where: compileFilter(test), meets: test } : undefined
}

function byTime(test: Test): Source | undefined {
  const index = test.type === 'time' && (test.op === 'gt' || test.op === 'gte') && indexOn(test.field)
  return index ? { from: rowsIn(index), where: compileFilter(test), meets: test } : undefined
}

/** Whoever has any of a kind at all. */
function byKind(test: Test): Source | undefined {
  const identity = test.op === 'notEmpty' ? identityKindIn(test.field) : undefined
  return identity && { ...identitiesNamed(identity, test), meets: test }
}
