import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { customersFor } from '../customers/query.ts'
import { wasVisibleTo } from '../customers/visibility.ts'
import { hiddenKeysOf, isHidden } from '../customers/hidden.ts'
import { kindsFor } from '../lookups/kinds.ts'
import { isNarrowed } from '../narrowed.ts'
import { rightsOf } from '../rights.ts'

/** Who is further behind reads everything again: that is less work for both. */
export const farthestBehind = 10_000

/** Which log it is, and from where to where it goes. A database that was put back from a copy begins another. */
export const head: Statement = sql`select (select value from settings where name = 'log') as name,
  coalesce((select seq from changes order by seq desc limit 1), 0) as newest,
  coalesce((select seq from changes order by seq limit 1), 0) as oldest`

export const recent = (
  since: number
): Statement => sql`select seq, kind, id, customer_id, verb, before, seen_before, seen_after from changes
  where seq > ${since} and (select max(seq) from changes) - ${since} <= ${farthestBehind}`

/** What this actor may know of the log. A customer that is visible now was touched; one that was until then is gone; any other is not there. */
export function changesSince(actor: Actor, since: number, limit: number): Statement {
  const seen = customersFor(actor).ids(sql`(select customer_id from recent)`)
  return sql`with recent as materialized (${recent(since)}), seen as materialized (${seen}), told as (
      select seq, kind, id, customer_id, case
        when kind = 'customer' then case when id in (select id from seen) then 'touched' when ${isToldAsGone(actor)} then 'gone' end
        when kind = 'event' then case when customer_id in (select id from seen) then iif(verb = 'delete', 'gone', 'touched') end
        when kind = 'lookup' then case when substr(id, 1, instr(id, '/') - 1) in ${anyOf(kindsTold(actor))} then 'touched' end
        when kind = 'attribute' and id in ${anyOf(hiddenKeysOf(actor))} then null
        when kind in ${anyOf(openTo(actor))} then iif(verb = 'delete', 'gone', 'touched')
      end as op from recent)
    select max(seq) as seq, kind, id, customer_id, op from told where op is not null group by kind, id order by 1 limit ${limit + 1}`
}

/** What belongs to no customer. */
function openTo(actor: Actor): string[] {
  if (actor.customerId !== null) return []
  return [
    'form',
    'settings',
    'user',
    ...(isHidden(actor, 'attributes') ? [] : ['attribute']),
    ...(isHidden(actor, 'tags') ? [] : ['tag']),
    ...(rightsOf(actor).administer && !isNarrowed(actor) ? ['key'] : [])
  ]
}

/** A hidden field has no choices that anybody could tell of. */
const kindsTold = (actor: Actor): string[] => (actor.customerId === null ? kindsFor(actor) : [])

/** Visible before a change and not after it, as far as the log can tell. */
const isLost = (actor: Actor): Statement =>
  sql`(${wasVisibleTo(actor, sql`seen_before`, sql`id`)} and not ${wasVisibleTo(actor, sql`seen_after`, sql`id`)})`

/** A filter is replayed apart, and says `reset` for all that it lost. */
const isToldAsGone = (actor: Actor): Statement => (actor.filter === null ? isLost(actor) : sql`false`)
