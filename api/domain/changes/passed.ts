import { type Known, matches, type Settled, shownBy, type ShownField, type Test, testsIn } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { fieldTable, spelled } from '../customers/fields.ts'
import { customersFor, seeingAll } from '../customers/query.ts'
import { wasVisibleTo } from '../customers/visibility.ts'
import { namesMeant, withNamesNow } from '../tags/meant.ts'
import { namedNow } from '../tags/names.ts'
import { recent } from './query.ts'

/**
 * The log does not say what a session's own filter thought of a customer before. So whoever changed and is not listed now is put
 * back, change by change, into what they were, and the filter is asked again wherever the session could have listed them.
 */
export function replayOf(actor: Actor, since: number): Statement[] {
  if (actor.filter === null) return []
  const tests = testsIn(actor.filter)
  return [changesOfUnlisted(actor, tests, since), namesMeant(actor.filter)]
}

/** Whether a customer who changed matched this filter until then, and does not any more. */
export function isPassed(filter: Settled | null, [changes = [], names = []]: readonly Row[][]): boolean {
  if (filter === null) return false
  const asked = withNamesNow(filter, names)
  let [id, state, isListed]: [unknown, Known | undefined, boolean] = [undefined, undefined, false]
  for (const change of changes) {
    if (change['id'] !== id) {
      // Safe because the statement has made it of a customer.
      ;[id, state, isListed] = [change['id'], JSON.parse(String(change['now'])) as Known, change['is_listed'] === 1]
    }
    // Before their creation nobody was there to match.
    if (change['verb'] === 'create' || !state) continue
    state = withBefore(state, JSON.parse(String(change['before'])) as Partial<Known>)
    if (change['was_listed'] !== null) isListed = change['was_listed'] === 1
    if (isListed && matches(state, asked)) return true
  }
  return false
}

/** Of the attributes a change keeps those that it changed. */
const withBefore = (state: Known, before: Partial<Known>) =>
  // Safe because what a customer was is a customer too.
  ({ ...state, ...before, attributes: { ...state.attributes, ...before.attributes } }) as Known

function changesOfUnlisted(actor: Actor, tests: readonly Test[], since: number): Statement {
  const named = new Set<string>(tests.flatMap(({ field }) => shownBy(field)))
  // Which of its fields is the name says the kind, and the primary address and number are among the identities.
  if (named.has('name')) named.add('kind')
  if (named.has('otherIdentities')) named.add('email').add('phone')
  const isNamed = (field: ShownField) => named.has(field)
  const changed = sql`(select id from recent where kind = 'customer')`
  const unnamed = fieldTable.flatMap(([field]) => (isNamed(field) ? [] : [sql`'$.${spelled(field)}'`]))
  const before = sql`json_remove(${isNamed('tags') ? tagsNamedNow : sql`before`}, ${joined(unnamed, ', ')})`
  const states = customersFor(seeingAll(actor), { among: 'all' }).states(changed, isNamed)
  return sql`with recent as materialized (${recent(since)}),
      listed as materialized (${customersFor({ ...actor, filter: null }).ids(changed)}),
      shown as materialized (${customersFor(actor).ids(changed)})
    select r.id, r.verb, ${before} as before, s.json as now, r.id in (select id from listed) as is_listed,
      iif(seen_before is null, null, ${wasVisibleTo(actor, sql`seen_before`, sql`r.id`)}) as was_listed
    from recent r join (${states}) s on s.id = r.id
    where kind = 'customer' and r.id not in (select id from shown) order by r.id, r.seq desc`
}

/** A tag that was renamed is the same one. */
const tagsNamedNow = sql`iif(before -> '$.tags' is null, before, json_set(before, '$.tags', json(${namedNow(sql`(before -> '$.tags')`)})))`
