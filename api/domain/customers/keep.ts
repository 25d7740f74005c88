import type { Customer } from '@customer-kit/sdk/contract'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { identityTaken } from '../errors.ts'
import { fold } from '../fold.ts'
import type { Step } from '../guard.ts'

/**
 * Keeps customers, new or changed, one or a thousand alike, with everything that is derived from them.
 * Where `changed` names the only fields that differ from what is kept, only what is derived from those is made again.
 */
export function keepCustomers(customers: readonly Customer[], changed?: ReadonlySet<string>): Step[] {
  const rows = JSON.stringify(customers.map((customer) => ({ ...customer, nameFold: foldedName(customer) })))
  const kept = sql`select n from customers where id in ${anyOf(customers.map(({ id }) => id))}`
  const isMadeAgain = ({ fields }: { fields: readonly string[] }) => !changed || fields.some((field) => changed.has(field))
  const assignments = assigned.filter(isMadeAgain).map(({ to }) => to)
  const upsert = sql`
    insert into customers (id, rev, kind, name, first_name, last_name, name_fold, email, email_verified, phone, phone_verified,
      external_id, language, timezone, stage, status, state, region, segment, channel, responsible, viewers, tags, attributes,
      private, notes, created_at, updated_at, deleted_at)
    select value ->> 'id', value ->> 'rev', value ->> 'kind', value ->> 'name', value ->> 'firstName', value ->> 'lastName',
      value ->> 'nameFold', value ->> 'email', value ->> '$.verified.email', value ->> 'phone', value ->> '$.verified.phone',
      value ->> 'externalId', value ->> 'language', value ->> 'timezone', value ->> 'stage', value ->> 'status', value ->> 'state',
      value ->> 'region', value ->> 'segment', value ->> 'channel', value ->> 'responsible', value ->> 'viewers', value ->> 'tags',
      value ->> 'attributes', value ->> 'private', value ->> 'notes', value ->> 'createdAt', value ->> 'updatedAt', value ->> 'deletedAt'
    from json_each(${rows}) where true
    on conflict (id) do update set ${joined([sql`rev = excluded.rev`, sql`updated_at = excluded.updated_at`, ...assignments], ', ')}`
  const derived = derivedFrom(kept).filter(isMadeAgain)
  return [{ ...upsert, otherwise: identityTaken() }, ...derived.flatMap(({ steps }) => steps)]
}

/** Only what differs is written: a column that is named in an update costs its indexes, changed or not. */
const assigned: { fields: string[]; to: Statement }[] = [
  { fields: ['name'], to: sql`name = excluded.name` },
  { fields: ['firstName'], to: sql`first_name = excluded.first_name` },
  { fields: ['lastName'], to: sql`last_name = excluded.last_name` },
  { fields: ['name', 'firstName', 'lastName'], to: sql`name_fold = excluded.name_fold` },
  { fields: ['email'], to: sql`email = excluded.email` },
  { fields: ['verified'], to: sql`email_verified = excluded.email_verified` },
  { fields: ['phone'], to: sql`phone = excluded.phone` },
  { fields: ['verified'], to: sql`phone_verified = excluded.phone_verified` },
  { fields: ['externalId'], to: sql`external_id = excluded.external_id` },
  { fields: ['language'], to: sql`language = excluded.language` },
  { fields: ['timezone'], to: sql`timezone = excluded.timezone` },
  { fields: ['stage'], to: sql`stage = excluded.stage` },
  { fields: ['status'], to: sql`status = excluded.status` },
  { fields: ['state'], to: sql`state = excluded.state` },
  { fields: ['region'], to: sql`region = excluded.region` },
  { fields: ['segment'], to: sql`segment = excluded.segment` },
  { fields: ['channel'], to: sql`channel = excluded.channel` },
  { fields: ['responsible'], to: sql`responsible = excluded.responsible` },
  { fields: ['viewers'], to: sql`viewers = excluded.viewers` },
  { fields: ['tags'], to: sql`tags = excluded.tags` },
  { fields: ['attributes'], to: sql`attributes = excluded.attributes` },
  { fields: ['private'], to: sql`private = excluded.private` },
  { fields: ['notes'], to: sql`notes = excluded.notes` },
  { fields: ['deletedAt'], to: sql`deleted_at = excluded.deleted_at` }
]

/** A customer in the trash keeps its row and who it belongs to, and gives its identities, its tags and its place in the search back. */
function derivedFrom(kept: Statement): { fields: string[]; steps: Step[] }[] {
  const live = sql`(${kept} and deleted_at is null)`
  return [
    {
      fields: ['email', 'phone', 'verified', 'deletedAt'],
      steps: [
        sql`delete from identities where n in (${kept})`,
        {
          ...sql`insert into identities (n, kind, value, verified)
            select n, 'email', email, email_verified from customers where n in ${live} and email is not null
            union all select n, 'phone', phone, phone_verified from customers where n in ${live} and phone is not null`,
          otherwise: identityTaken()
        }
      ]
    },
    {
      fields: ['responsible', 'viewers'],
      steps: [
        sql`delete from customer_access where n in (${kept})`,
        sql`insert into customer_access (user, n) select responsible, n from customers where n in (${kept}) and responsible is not null
          union select viewer.value, n from customers c, json_each(c.viewers) viewer where n in (${kept})`
      ]
    },
    {
      fields: ['tags', 'deletedAt'],
      steps: [
        sql`delete from customer_tags where n in (${kept})`,
        sql`insert into customer_tags (tag, n) select distinct tag.value, n from customers c, json_each(c.tags) tag where n in ${live}`
      ]
    },
    {
      fields: ['name', 'firstName', 'lastName', 'email', 'phone', 'deletedAt'],
      steps: [
        sql`delete from customer_search where rowid in (${kept})`,
        sql`insert into customer_search (rowid, name, email, phone) select n, name_fold, email, phone from customers where n in ${live}`
      ]
    }
  ]
}

/** Null when there is no name at all, so that it sorts with the empties. */
function foldedName(customer: Customer): string | null {
  const names = customer.kind === 'person' ? [customer.lastName, customer.firstName] : [customer.name]
  return fold(names.filter(Boolean).join(' ')) || null
}
