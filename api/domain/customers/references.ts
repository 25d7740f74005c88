import { type LookupField, lookupFields, type LookupKind, lookupOf } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { invalid } from '../errors.ts'
import { guard, type Step } from '../guard.ts'

type Naming = { [Field in LookupField]?: string | null | undefined } & {
  responsible?: string | null | undefined
  viewers?: string[] | undefined
}

/** A customer names stages, users and the like by their keys; one that is not there, or is archived, refuses the batch. */
export function isKnown(given: Naming): Step[] {
  const users = [['responsible', given.responsible ? [given.responsible] : []] as const, ['viewers', given.viewers ?? []] as const]
  return [
    ...lookupFields.flatMap((field) => {
      const key = given[field]
      return key ? [guard(field, isOffered(lookupOf[field], key), invalid(field, 'There is no such choice'))] : []
    }),
    ...users.flatMap(([path, ids]) =>
      ids.length > 0
        ? [
            guard(
              path,
              sql`not exists (select value from ${listed(ids)} where value not in (select id from users))`,
              invalid(path, 'There is no such user')
            )
          ]
        : []
    )
  ]
}

const isOffered = (kind: LookupKind, key: string) =>
  sql`exists (select 1 from lookups where kind = ${kind} and key = ${key} and archived = 0)`

const listed = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
