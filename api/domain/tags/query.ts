import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { isHidden } from '../customers/hidden.ts'
import type { Context } from '../context.ts'
import { conflict, type DomainError, forbidden } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { refuseBound } from '../narrowed.ts'
import { raced } from '../raced.ts'

export const tagAsJson = sql`json_object('id', t.id, 'name', t.name, 'tone', t.tone, 'archived', json(iif(t.archived, 'true', 'false')))`

export const tagBy = (id: string): Statement => sql`select t.id, null as rev, ${tagAsJson} as json from tags t where t.id = ${id}`

/** Tags are the workspace's. Whom the field is hidden from knows of none, and a session for one customer of no others'. */
export function refuseWithoutTags({ actor }: Context, otherwise: DomainError = forbidden()): void {
  refuseBound(actor)
  if (isHidden(actor, 'tags')) throw otherwise
}

/** Free is a name that no tag has, and under which no customer is written down any more. */
export const isFree = (name: string): Step[] => [
  guard('name', sql`not exists (select 1 from tags where n in (select tag from tag_names where name = ${name}) and name = ${name})`, taken),
  guard('stale', sql`not exists (select 1 from tag_names where name = ${name} and stale = 1)`, raced)
]

const taken = conflict('Another tag has this name')
