import type { CustomerField, ShownField } from '@customer-kit/sdk/contract'
import { joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'

/** What a filter's field is compared against. */
export const comparedTo: Record<CustomerField, Statement> = {
  name: sql`c.name_fold`,
  email: sql`c.email`,
  phone: sql`c.phone`,
  externalId: sql`c.external_id`,
  kind: sql`c.kind`,
  language: sql`c.language`,
  stage: sql`c.stage`,
  status: sql`c.status`,
  state: sql`c.state`,
  region: sql`c.region`,
  segment: sql`c.segment`,
  channel: sql`c.channel`,
  responsible: sql`c.responsible`,
  private: sql`c.private`,
  createdAt: sql`c.created_at`,
  updatedAt: sql`c.updated_at`
}

/** Kept folded, so that a search for them is folded too. The host's own ids are its own, letter by letter. */
export const isKeptFolded = (field: CustomerField) => field === 'name' || field === 'email' || field === 'phone'

/** What may leave, and how. A column that is named in neither of the two stays inside. */
const quoted: Partial<Record<ShownField, Statement>> = {
  kind: sql`'kind', c.kind`,
  id: sql`'id', c.id`,
  rev: sql`'rev', c.rev`,
  name: sql`'name', c.name`,
  firstName: sql`'firstName', c.first_name`,
  lastName: sql`'lastName', c.last_name`,
  email: sql`'email', c.email`,
  phone: sql`'phone', c.phone`,
  externalId: sql`'externalId', c.external_id`,
  language: sql`'language', c.language`,
  timezone: sql`'timezone', c.timezone`,
  stage: sql`'stage', c.stage`,
  status: sql`'status', c.status`,
  state: sql`'state', c.state`,
  region: sql`'region', c.region`,
  segment: sql`'segment', c.segment`,
  channel: sql`'channel', c.channel`,
  responsible: sql`'responsible', c.responsible`,
  notes: sql`'notes', c.notes`,
  createdAt: sql`'createdAt', c.created_at`,
  updatedAt: sql`'updatedAt', c.updated_at`,
  deletedAt: sql`'deletedAt', c.deleted_at`
}

/** In a list: two hundred customers with all their notes would be megabytes. */
const shortened: Partial<Record<ShownField, Statement>> = { notes: sql`'notes', substr(c.notes, 1, 200)` }

const flag = (column: Statement): Statement => sql`iif(${column}, 'true', 'false')`

/** JSON as it is kept, which the engine need not read again to write it out. */
const written: Partial<Record<ShownField, Statement>> = {
  verified: sql`',"verified":{"email":' || ${flag(sql`c.email_verified`)} || ',"phone":' || ${flag(sql`c.phone_verified`)} || '}'`,
  viewers: sql`',"viewers":' || c.viewers`,
  tags: sql`',"tags":' || c.tags`,
  private: sql`',"private":' || ${flag(sql`c.private`)}`,
  attributes: sql`',"attributes":' || c.attributes`
}

const always: ReadonlySet<ShownField> = new Set(['kind', 'id', 'rev'])
const ofPerson = new Set<ShownField>(['firstName', 'lastName'])
const ofOrganization = new Set<ShownField>(['name'])

/** A customer as JSON text. The engine stops at 63 pairs in one object; split the list before it gets there. */
export function asJson(isWanted: (field: ShownField) => boolean, as: 'whole' | 'listed' = 'whole'): Statement {
  const columns = as === 'listed' ? { ...quoted, ...shortened } : quoted
  const pairs = wantedOf(columns, (field) => always.has(field) || isWanted(field))
  const without = (others: ReadonlySet<ShownField>) =>
    joined(
      pairs.filter(([field]) => !others.has(field)).map(([, pair]) => pair),
      ', '
    )
  const rest = wantedOf(written, isWanted).map(([, pair]) => pair)
  // The object ends in a bracket and nothing in it does, so the trim opens it again.
  const object = sql`case c.kind when 'person' then json_object(${without(ofOrganization)}) else json_object(${without(ofPerson)}) end`
  return sql`${joined([sql`rtrim(${object}, '}')`, ...rest], ' || ')} || '}'`
}

function wantedOf(columns: Partial<Record<ShownField, Statement>>, isWanted: (field: ShownField) => boolean): [ShownField, Statement][] {
  // Safe because both tables are keyed by the fields that may be shown.
  return (Object.entries(columns) as [ShownField, Statement][]).filter(([field]) => isWanted(field))
}
