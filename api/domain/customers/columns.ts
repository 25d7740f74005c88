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

const flag = (column: Statement): Statement => sql`json(iif(${column}, 'true', 'false'))`

/** What may leave, and how. A column that is not named here stays inside. */
const shown: Record<ShownField, Statement> = {
  kind: sql`'kind', c.kind`,
  id: sql`'id', c.id`,
  rev: sql`'rev', c.rev`,
  name: sql`'name', c.name`,
  firstName: sql`'firstName', c.first_name`,
  lastName: sql`'lastName', c.last_name`,
  email: sql`'email', c.email`,
  phone: sql`'phone', c.phone`,
  verified: sql`'verified', json_object('email', ${flag(sql`c.email_verified`)}, 'phone', ${flag(sql`c.phone_verified`)})`,
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
  viewers: sql`'viewers', json(c.viewers)`,
  tags: sql`'tags', json(c.tags)`,
  private: sql`'private', ${flag(sql`c.private`)}`,
  notes: sql`'notes', c.notes`,
  attributes: sql`'attributes', json(c.attributes)`,
  createdAt: sql`'createdAt', c.created_at`,
  updatedAt: sql`'updatedAt', c.updated_at`,
  deletedAt: sql`'deletedAt', c.deleted_at`
}

const always: ReadonlySet<ShownField> = new Set(['kind', 'id', 'rev'])
const all = Object.keys(shown) as ShownField[]
const ofPerson = new Set<ShownField>(['firstName', 'lastName'])
const ofOrganization = new Set<ShownField>(['name'])

/** A customer as JSON text. The engine stops at 63 pairs in one object; split the list before it gets there. */
export function asJson(isWanted: (field: ShownField) => boolean): Statement {
  const wanted = all.filter((field) => always.has(field) || isWanted(field))
  const without = (others: ReadonlySet<ShownField>) =>
    joined(
      wanted.filter((field) => !others.has(field)).map((field) => shown[field]),
      ', '
    )
  return sql`case c.kind when 'person' then json_object(${without(ofOrganization)}) else json_object(${without(ofPerson)}) end`
}
