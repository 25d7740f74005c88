import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { identityTaken } from '../errors.ts'
import type { Step } from '../guard.ts'
import { indexed } from '../attributes/slots.ts'
import type { Derived } from './fields.ts'

const taken = identityTaken()

type Beside = Exclude<Derived, 'foldedName' | 'folds'>

/**
 * How what is kept beside the rows of `kept` is made again. A customer in the trash keeps its row, its tags and who it belongs to,
 * and gives its identities and its place in the search back.
 */
export const remade: Record<Beside, (kept: Statement) => Step[]> = {
  identities: (kept) => [
    sql`delete from identities where n in (${kept})`,
    {
      ...sql`insert into identities (n, kind, value, verified)
        select n, 'email', email, email_verified from customers where n in ${live(kept)} and email is not null
        union all select n, 'phone', phone, phone_verified from customers where n in ${live(kept)} and phone is not null
        union all select n, other.value ->> 'kind', other.value ->> 'value', other.value ->> 'verified'
          from customers c, json_each(c.other_identities) other where n in ${live(kept)}`,
      otherwise: taken
    }
  ],
  access: (kept) => [
    sql`delete from customer_access where n in (${kept})`,
    sql`insert into customer_access (user, n) select distinct who.atom, c.n from customers c,
        json_tree(json_array(c.responsible, c.service_manager, json(c.account_managers), json(c.viewers))) who
      where c.n in (${kept}) and who.atom is not null`
  ],
  tags: (kept) => [
    sql`delete from customer_tags where n in (${kept})`,
    sql`insert into customer_tags (tag, n) select distinct tag.value, n from customers c, json_each(c.tags) tag where n in (${kept})`
  ],
  attributes: (kept) => [indexed(sql`c.n in (${kept})`)],
  search: (kept) => [
    sql`delete from customer_search where rowid in (${kept})`,
    sql`insert into customer_search (rowid, name, email, phone) select n, name_fold, email, phone from customers where n in ${live(kept)}`
  ]
}

// Safe because the keys are the table's own.
export const derivedNames = Object.keys(remade) as Beside[]

const live = (kept: Statement) => sql`(${kept} and deleted_at is null)`
