import { anyOf, sql } from '@customer-kit/api/store/sql.ts'
import type { Row, Statement, Store } from '@customer-kit/api/store/store.ts'
import { attributeField, isAttributeField } from '@customer-kit/sdk/contract'
import type { Asker } from './asker.ts'
import { fieldsNamed } from './narrow.ts'
import { losesSight, sees } from './sight.ts'
import { attributeKeys, numberOf } from './words.ts'

/** What knows no customer, and stays as it is. */
const ofTheWorkspace = new Set([
  'access',
  'attribute_options',
  'attributes',
  'forms',
  'guard',
  'jobs',
  'keys',
  'lookup_orders',
  'lookups',
  'schema_versions',
  'settings',
  'preferences',
  'tag_names',
  'tags',
  'users'
])

/** Takes everything out of a database that this asker may not see: foreign customers with all that hangs on them, and the values of hidden fields. */
export async function takeOut(store: Store, asker: Asker): Promise<void> {
  const [customers = [], changes = [], tables = []] = await store.read([
    sql`select * from customers`,
    sql`select seq, id, customer_id, kind, seen_before, seen_after from changes`,
    sql`select t.name as "table", t.sql, json_group_array(json_object('name', c.name, 'type', c.type, 'isNeeded', c."notnull")) as columns
      from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'customer_search_%'
      group by t.name`
  ])
  const foreign = customers.filter((customer) => !sees(asker, customer))
  const known = new Set(customers.filter((customer) => sees(asker, customer)).map(({ id }) => id))
  const secret = changes.filter(({ customer_id: of }) => of !== null && !known.has(of)).filter((change) => !losesSight(asker, change))
  const ids = anyOf(foreign.map(({ id = null }) => id))
  const numbers = anyOf(foreign.map(({ n = null }) => n))
  await store.write([
    ...tables.flatMap((table) => removal(table, ids, numbers)),
    sql`delete from changes where seq in ${anyOf(secret.map(({ seq = null }) => seq))}`,
    ...forgotten(asker),
    ...hiddenFrom(asker).flatMap((field) => emptied(field, columnsOf(tables.find((each) => each['table'] === 'customers'))))
  ])
}

function removal(table: Row, ids: Statement, numbers: Statement): Statement[] {
  const name = String(table['table'])
  const from = (column: string, which: Statement): Statement => ({
    sql: `delete from "${name}" where ${column} in ${which.sql}`,
    args: which.args
  })
  const columns = columnsOf(table).map((column) => column.name)
  if (name === 'changes' || ofTheWorkspace.has(name)) return []
  if (name === 'customers') return [from('id', ids)]
  if (columns.includes('customer_id')) return [from('customer_id', ids)]
  if (columns.includes('n')) return [from('n', numbers)]
  if (String(table['sql']).includes('VIRTUAL TABLE customer_search')) return [from('rowid', numbers)]
  throw new Error(`Say what is taken out of the table ${name}, or that it knows no customer`)
}

/** A host may narrow a session by a field that it hides. What makes the customers match has to stay. */
function hiddenFrom({ session: { hiddenFields, hiddenByRole = [], filter } }: Asker): string[] {
  const named = new Set(filter === null ? [] : fieldsNamed(filter))
  const hidden = [...hiddenFields, ...hiddenByRole].flatMap((field) =>
    field === 'attributes' && [...named].some(isAttributeField) ? attributeKeys.map(attributeField) : [field]
  )
  return [...new Set<string>(hidden)].filter((field) => !named.has(field))
}

/** What was, but for what a filter has to ask of it. */
function forgotten({ session: { filter } }: Asker): Statement[] {
  const asked = anyOf(filter === null ? [] : [...new Set(fieldsNamed(filter).map((field) => field.replace(/\..*/, '')))])
  // Text, number and flag are told apart by the arrow that keeps JSON as it is.
  const kept = sql`(select json_group_object(key, json(before -> ('$.' || key))) from json_each(before) where key in ${asked})`
  return [sql`update changes set after = null, before = iif(before is null, null, ${kept})`]
}

type Column = { name: string; type: string; isNeeded: 0 | 1 }

const columnsOf = (table?: Row) => JSON.parse(String(table?.['columns'])) as Column[]

const ofName = ['name', 'firstName', 'lastName']

const unvalued = (n: number) => [
  `update customers set attributes = json_remove(attributes, '$.a${n}', '$.f${n}')`,
  `update attribute_index set value_fold = null, value_num = null where attribute = ${n}`
]

/** Whom a customer belongs to stays: that decides who sees it, and is no field. */
const elsewhere: Record<string, readonly string[]> = {
  email: [`delete from identities where kind = 'email'`, `update customer_search set email = null`],
  phone: [`delete from identities where kind = 'phone'`, `update customer_search set phone = null`],
  otherIdentities: [
    `delete from identities where not exists (select 1 from customers c where c.n = identities.n and value in (c.email, c.phone))`
  ],
  tags: [`delete from customer_tags`],
  notes: [`update customers set folds = json_remove(folds, '$.notes')`],
  consent: [`update customers set folds = json_remove(folds, '$.source', '$.wording')`],
  attributes: [`delete from attribute_index`],
  ...Object.fromEntries(attributeKeys.map((key) => [attributeField(key), unvalued(numberOf(key))])),
  verified: [`update customers set email_verified = 0, phone_verified = 0`]
}

function emptied(field: string, columns: readonly Column[]): Statement[] {
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const column = columns.find((each) => each.name === name)
  if (!column && !(field in elsewhere)) throw new Error(`Say how the field ${field} is emptied`)
  const lists: Record<string, string> = {
    otherIdentities: `'[]'`,
    accountManagers: `'[]'`,
    viewers: `'[]'`,
    tags: `'[]'`,
    attributes: `'{}'`
  }
  const nothing = column?.isNeeded ? (column.type === 'INTEGER' ? '0' : (lists[field] ?? `''`)) : 'null'
  return [
    ...(column && field !== 'deletedAt' ? [`update customers set ${name} = ${nothing}`] : []),
    ...(ofName.includes(field) ? [`update customers set name_fold = null`, `update customer_search set name = null`] : []),
    ...(elsewhere[field] ?? [])
  ].map((text) => ({ sql: text, args: [] }))
}
