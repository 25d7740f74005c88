import { type Customer, type LookupField, lookupFields, type LookupKind, lookupOf } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import { areKnown } from '../attributes/known.ts'
import { invalid } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { type NamingUsers, usersNamed } from './named-users.ts'

type Naming = NamingUsers & { attributes?: Customer['attributes'] | undefined } & { [Field in LookupField]?: string | null | undefined }

/** A customer names stages, users and the like by their keys; one that is not there, or is archived, refuses the batch. */
export function isKnown(given: Naming): Step[] {
  const choices = lookupFields.flatMap((field) => {
    const key = given[field]
    return key ? [guard(field, isOffered(lookupOf[field], key), invalid(field, 'There is no such choice'))] : []
  })
  const users = usersNamed(given).flatMap(({ field, references }) =>
    references.length > 0 ? [guard(field, areUsers(references), invalid(field, 'There is no such user'))] : []
  )
  return [...choices, ...users, ...areKnown(given.attributes ?? {})]
}

const isOffered = (kind: LookupKind, key: string) =>
  sql`exists (select 1 from lookups where kind = ${kind} and key = ${key} and archived = 0)`

const areUsers = (ids: readonly string[]) => sql`not exists (select value from ${anyOf(ids)} where value not in (select id from users))`
