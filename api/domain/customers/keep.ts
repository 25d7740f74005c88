import { type Customer, fold, foldedName, type ShownField } from '@customer-kit/sdk/contract'
import { anyOf, joined, sql } from '../../store/sql.ts'
import type { Author } from '../change-log.ts'
import { identityTaken } from '../errors.ts'
import type { Step } from '../guard.ts'
import { tagsUsedBy } from '../tags/names.ts'
import { derivedNames, remade } from './derived.ts'
import { columnsOf, fieldTable, spelled } from './fields.ts'
import { textFoldsOf } from './folds.ts'
import { gramsAgain } from './grams.ts'

/**
 * Keeps customers, new or changed, one or a thousand alike, with everything that is derived from them.
 * Where `changed` names the only fields that differ from what is kept, only what is derived from those is made again.
 */
export function keepCustomers(by: Author, customers: readonly Customer[], changed?: ReadonlySet<string>): Step[] {
  const rows = JSON.stringify(
    customers.map((customer) => ({
      ...customer,
      nameFold: foldedName(customer),
      attributeFolds: foldsOf(customer),
      folds: textFoldsOf(customer)
    }))
  )
  const kept = sql`select n from customers where id in ${anyOf(customers.map(({ id }) => id))}`
  const written = changed ? fieldTable.filter(([field]) => changed.has(field)) : fieldTable.filter(([field]) => !givenOnce.has(field))
  const made = new Set(written.flatMap(([, { makes = [] }]) => makes))
  const columns = [
    ...written.flatMap(([, field]) => columnsOf(field)),
    ...(made.has('foldedName') ? [nameFold] : []),
    ...(made.has('folds') ? [folds] : [])
  ]
  const assignments = [...always, ...columns].map((column) => sql`${column} = excluded.${column}`)
  const upsert = sql`${insertion} json_each(${rows}) said where true on conflict (id) do update set ${joined(assignments, ', ')}`
  return [
    { ...upsert, otherwise: taken },
    ...(made.has('tags') ? tagsUsedBy(by, customers) : []),
    ...(made.has('search') ? gramsAgain(customers, kept) : []),
    ...derivedNames.flatMap((derived) => (made.has(derived) ? remade[derived](kept) : []))
  ]
}

/** Texts as they are compared; which of them are texts of the workspace's, the database knows. */
const foldsOf = ({ attributes }: Customer) =>
  Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (typeof value === 'string' ? [[key, fold(value)]] : [])))

// Made once: to look round for a stack costs more than a short statement.
const taken = identityTaken()
const nameFold = sql`name_fold`
const folds = sql`folds`
/** Only what differs is written beside these: a column that is named in an update costs its indexes, changed or not. */
const always = [sql`rev`, sql`updated_at`]
const givenOnce: ReadonlySet<ShownField> = new Set(['id', 'kind', 'createdAt', 'rev', 'updatedAt'])

/** What of a customer each column keeps. */
const sources = fieldTable.flatMap(([name, field]) =>
  'flags' in field
    ? Object.entries(field.flags).map(([flag, column]) => ({ column, said: sql`said.value ->> '$.${spelled(name)}.${spelled(flag)}'` }))
    : [{ column: field.column, said: field.kept ?? sql`said.value ->> '${spelled(name)}'` }]
)

/** Spelled once, the same for every customer that is ever kept. */
const insertion = (() => {
  const columns = joined([nameFold, folds, ...sources.map(({ column }) => column)], ', ')
  const values = joined([sql`said.value ->> 'nameFold'`, sql`said.value ->> 'folds'`, ...sources.map(({ said }) => said)], ', ')
  return sql`insert into customers (${columns}) select ${values} from`
})()
