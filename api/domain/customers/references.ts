import { type LookupKind, lookupKinds } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { invalid } from '../errors.ts'
import { guard, type Step } from '../guard.ts'

type Naming = { [Kind in LookupKind]?: string | null | undefined } & {
  responsible?: string | null | undefined
  viewers?: string[] | undefined
}

/** A customer names stages, users and the like by their keys; one that is not there refuses the batch. */
export function isKnown(given: Naming): Step[] {
  const users = [['responsible', given.responsible ? [given.responsible] : []] as const, ['viewers', given.viewers ?? []] as const]
  return [
    ...lookupKinds.flatMap((kind) => {
      const key = given[kind]
      return key
        ? [guard(kind, sql`exists (select 1 from lookups where kind = ${kind} and key = ${key})`, invalid(kind, 'There is no such choice'))]
        : []
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

const listed = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
