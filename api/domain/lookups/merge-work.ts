import { lookupFields, type LookupKind, lookupOf } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { recordCustomers } from '../change-log.ts'
import type { Asker } from '../context.ts'
import { fields, spelled } from '../customers/fields.ts'
import type { Work } from '../jobs/job.ts'
import { refuseHiddenKind } from './kinds.ts'
import { mergeable } from './mergeable.ts'

/** Every customer who has one gets the other: a change of theirs like any other, with a revision and a row in the log. */
export const mergeLookupsWork: Work = {
  slice: (by, { args: { kind, key = '', into = '' } }, from, to) =>
    lookupFields
      .filter((field) => lookupOf[field] === kind)
      .flatMap((field) => moved(by, field, key, into, sql`n > ${from} and n <= ${to}`)),
  // Safe because only a merge of a kind starts such a job.
  again(actor, { args: { kind, key = '', into = '' } }) {
    refuseHiddenKind(actor, kind as LookupKind)
    return mergeable(kind as LookupKind, key, into)
  },
  // Its key stays taken: hosts and old log entries name it.
  end: (_by, { args: { kind = '', key = '', into = '' } }) => [
    sql`update lookups set merged_into = ${into} where kind = ${kind} and key = ${key}`
  ]
}

function moved(by: Asker, field: (typeof lookupFields)[number], key: string, into: string, inSlice: Statement): Statement[] {
  const kept = fields[field]
  if ('flags' in kept) return []
  const chosen = sql`${inSlice} and ${kept.column} = ${key}`
  const side = (value: string) => sql`'${spelled(field)}', ${value}`
  const sides = sql`json_object(${side(key)}, 'updatedAt', updated_at) as before, json_object(${side(into)}) as after`
  return [
    recordCustomers(by, sql`select id, ${sides} from customers where ${chosen}`),
    sql`update customers set ${kept.column} = ${into}, rev = rev + 1, updated_at = ${by.now().toISOString()} where ${chosen}`
  ]
}
