import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { type Actor, administers } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { kindsFor } from '../lookups/kinds.ts'
import { isNarrowed } from '../narrowed.ts'

/** How many customers there are is told to nobody who does not list them all. */
export function jobAsJson(actor: Actor): Statement {
  const counts = actor.listing === 'all' && !isNarrowed(actor) ? sql`min(j.position, j.total)` : sql`null`
  const isTold = sql`j.kind = 'merge-lookups' and j.args ->> 'kind' in ${anyOf(kindsFor(actor))}`
  const tag = isHidden(actor, 'tags')
    ? sql`null`
    : sql`iif(j.kind = 'rename-tag', (select t.id from tag_names a join tags t on t.n = a.tag where a.name = j.args ->> 'name'), null)`
  return sql`json_object('id', j.id, 'kind', j.kind, 'about', iif(${isTold}, json(j.args), null), 'tag', ${tag}, 'state', j.state, 'looked', ${counts}, 'total', iif(${counts} is null, null, j.total),
  'problem', j.problem, 'startedBy', j.actor ->> 'id', 'createdAt', j.created_at, 'updatedAt', j.updated_at)`
}

/** Administrators and the host's server see everybody's jobs, anybody else their own. */
export const seenBy = (actor: Actor): Statement => (administers(actor) ? sql`true` : sql`j.actor ->> 'id' = ${actor.id}`)

export const jobFor = (actor: Actor, id: string): Statement =>
  sql`select j.id, null as rev, ${jobAsJson(actor)} as json from jobs j where j.id = ${id} and ${seenBy(actor)}`
