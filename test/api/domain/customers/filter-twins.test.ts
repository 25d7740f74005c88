import { type Actor, unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { customersFor } from '@customer-kit/api/domain/customers/query.ts'
import { namesMeant, withNamesNow } from '@customer-kit/api/domain/tags/meant.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import {
  attributeField,
  attributeKeyIn,
  type AttributeType,
  type ComparableField,
  type Condition,
  type Customer,
  type CustomerField,
  customerFields,
  CustomerQuery,
  faultsOf,
  type FieldType,
  type Filter,
  isAttributeField,
  matches,
  type Operator,
  operators,
  settle,
  typeOf
} from '@customer-kit/sdk/contract'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileCustomer, people, tags, texts, times } from '../../../support/hostile-customers.ts'
import { type Kit, startKit } from '../../../support/kit.ts'
import { seeding } from '../../../support/seeding.ts'

const count = 97
const runs = Number(process.env['FILTER_RUNS'] ?? 200)
const [me = ''] = people
const now = new Date('2027-03-31T22:30:00.000Z')
/** What a workspace has defined, a text and a number of it without an index. */
const attributeTypesOf: Record<string, AttributeType> = {
  word: 'text',
  plainWord: 'text',
  amount: 'number',
  plainAmount: 'number',
  contractEnd: 'date',
  isPartner: 'flag',
  size: 'choice'
}
const attributes = Object.keys(attributeTypesOf)
/** Identities of all kinds are asked in the same way: those that are fields too, those that are folded, and those that are not. */
const alike = 'whatsapp viber signal wechat line messenger instagram'.split(' ').map((kind) => `identities.${kind}`)
const own = (Object.keys(customerFields) as CustomerField[]).filter((field) => !alike.includes(field))
const fields: ComparableField[] = [...own, ...attributes.map(attributeField)]
const typeFor = (field: string): FieldType => typeOf(field) ?? attributeTypesOf[field.replace('attributes.', '')] ?? 'text'
const typesTold = (field: string) => typeOf(field) ?? (isAttributeField(field) ? attributeTypesOf[attributeKeyIn(field)] : undefined)

const moments = [{ ago: { days: 0 } }, { ago: { days: 1 } }, { ago: { months: 1 } }, { ahead: { weeks: 1 } }]
const days = ['2027-03-28', '2027-03-31', '2027-04-01', '1970-01-01', '9998-12-31']
const keys = [
  'lead',
  'customer',
  'active',
  'aware',
  'north',
  'pharma',
  'web',
  'porto',
  'es',
  'pt-BR',
  'ar',
  'Europe/Madrid',
  'person',
  'gone',
  `cus_${'5'.padStart(32, '0')}`
]
const stretches = [
  { last: { days: 30 } },
  { last: { years: 1 } },
  { next: { days: 1 } },
  { this: 'week' },
  { this: 'month' },
  { this: 'quarter' },
  { this: 'year' }
]

/** Tags that are called otherwise in the end. */
const renamed = [
  ['café', 'done'],
  ['VIP', 'important']
] as const

/** Single values to compare with, for every type of field there is: a type without a line does not compile. */
const valuesOf: Record<FieldType, readonly unknown[]> = {
  text: [
    ...texts,
    'jose1@example.com',
    '+34600001002',
    'C-5',
    'c-5',
    'ss3',
    'ß4',
    'jose',
    'GARC',
    'a1',
    'jose_GARCIA',
    'josé-garcía',
    'https://e'
  ],
  choice: keys,
  user: [...people, { me: true }, 'usr_nobody'],
  users: [...people, { me: true }, 'usr_nobody'],
  tags: [...tags, 'VIp', 'cafe\u0301', 'cafe', ...renamed.map(([, after]) => after)],
  flag: [true, false],
  number: [-1, 0, 0.5, 5, 1e15],
  date: [...days, ...moments],
  time: [...times, ...days, ...moments]
}

/** Every way an operator can be asked, given the values of its field's type. */
function asked(op: Operator, values: readonly unknown[]): unknown[] {
  const after = (at: number, steps: number) => values[(at + steps) % values.length]
  switch (op) {
    case 'empty':
    case 'notEmpty':
      return [undefined]
    case 'in':
    case 'nin':
      return [[], ...values.flatMap((value, at) => (at % 2 === 0 ? [[value, after(at, 1)]] : []))]
    case 'between':
      return values.flatMap((from, at) => [0, 1, 5].map((steps) => [from, after(at, steps)]))
    case 'within':
      return stretches
    default:
      return [...values]
  }
}

const conditions = fields.flatMap((field) =>
  operators[typeFor(field)].flatMap((op): Condition[] =>
    asked(op, valuesOf[typeFor(field)]).map((value) => (value === undefined ? { field, op } : { field, op, value }))
  )
)
// What the API would refuse, like a search for nothing, is no question.
const good = conditions.filter((condition) => faultsOf(condition, typesTold).length === 0)

async function startAcme(size: number) {
  const kit = await startKit()
  const host = kit.client((await kit.workspace('acme')).secretKey)
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('There is no workspace')
  const kept = Array.from({ length: size }, (_, n) => ({ ...hostileCustomer(n), attributes: attributesOf(n) }))
  for (const [n, key] of attributes.entries())
    await store.write([
      sql`insert into attributes (n, key, label, type, position, indexed, ready)
        values (${n + 1}, ${key}, ${key}, ${typeFor(attributeField(key))}, ${n}, ${Number(!key.startsWith('plain'))}, ${Number(!key.startsWith('plain'))})`
    ])
  const definitions = attributes.map((key, n) => {
    const type = attributeTypesOf[key] ?? 'text'
    return [attributeField(key), { n: n + 1, type, isReady: !key.startsWith('plain') }] as const
  })
  const defined = new Map<string, (typeof definitions)[number][1]>(definitions)
  await store.write(keepCustomers(seeding, kept).map(({ sql: text, args }) => ({ sql: text, args })))
  // One tag has another name and is written down under its old one still; of another that has been done.
  for (const [before, after] of renamed) {
    const { tags: known } = host
    const found = (await known.list({ limit: 200 })).data.find(({ name }) => name === before)
    await known.update(found?.id ?? '', { name: after })
    if (after === 'done') await kit.finishJobs('acme')
  }
  const everybody = await wireCustomers(kit)
  const actor: Actor = { ...unnarrowed, id: me, caller: 'administrator', listing: 'all', issuedAt: 0 }

  const page = { ...CustomerQuery.parse({ limit: '200', fields: 'kind', sort: '-name' }), isCounted: true }

  /** The ids that SQL finds, asked of every row and along an index, and those that the evaluator picks. */
  return async (filter: Filter, timezone: string) => {
    const settled = settle(filter, { me, now, timezone, typeOf: typesTold, numberOf: (field) => defined.get(field)?.n })
    const customers = customersFor(actor, { filter: settled, defined })
    const [found = [], [listed] = [], names = []] = await store.read([
      customers.ids(sql`(select id from customers)`),
      customers.page(page, { isBackwards: false, from: null }),
      namesMeant(settled)
    ])
    const meant = withNamesNow(settled, names)
    return {
      sql: found.map(({ id }) => String(id)).toSorted(),
      listed: (JSON.parse(String(listed?.['json'])) as Customer[]).map(({ id }) => id).toSorted(),
      total: Number(listed?.['total']),
      js: everybody.filter((customer) => matches(customer, meant)).map(({ id }) => id)
    }
  }
}

/** As anybody gets them over the wire. */
async function wireCustomers(kit: Kit): Promise<Customer[]> {
  const token = await kit.session({ workspace: 'acme', user: me, role: 'administrator', listing: 'all' })
  const listed = await Array.fromAsync(kit.client(token).customers.list({ limit: 200 }))
  return listed.map((customer) => customer as Customer).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Some of each, and of each nothing: as texts sound, as numbers count, as days follow each other. */
function attributesOf(n: number): Customer['attributes'] {
  const of = <Item>(items: readonly Item[], step: number) => items[Math.floor(n / step) % items.length]
  const word = of([undefined, ...texts], 1)
    ?.trim()
    .normalize()
  const day = of([undefined, ...days], 2)
  const given = {
    word,
    plainWord: word,
    amount: of([undefined, -1, 0, 0.5, 5, 5.5, 1e15], 1),
    plainAmount: of([5, undefined, 0, -1], 3),
    contractEnd: day,
    isPartner: of([true, undefined, false], 2),
    size: of(['lead', undefined, 'gone', 'es'], 1)
  }
  return Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])))
}

test('of every field and every operator, SQL and JavaScript find the same', async () => {
  const ask = await startAcme(count)
  const telling = new Set<string>()

  for (const condition of good) {
    const { js, ...rest } = await ask(condition, 'Europe/Madrid')
    expect(rest, JSON.stringify(condition)).toEqual({ sql: js, listed: js, total: js.length })
    if (js.length > 0 && js.length < count) telling.add(`${typeFor(condition.field)} ${condition.op}`)
  }

  // Nothing passes for want of a question: each operator of each type told some from others at least once.
  const types = [...new Set(fields.map(typeFor))]
  const kinds = types.flatMap((type) => operators[type].map((op) => `${type} ${op}`))
  expect(kinds.filter((kind) => !telling.has(kind))).toEqual([])
}, 120_000)

test('of any tree of conditions, in any time zone, SQL and JavaScript find the same', async () => {
  const ask = await startAcme(41)
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom<Filter[]>(...good) },
      { weight: 1, arbitrary: fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('tree') }) }
    )
  }))
  const zone = fc.constantFrom('UTC', 'Europe/Madrid', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Los_Angeles')

  await fc.assert(
    fc.asyncProperty(tree, zone, async (filter, timezone) => {
      const { js, ...rest } = await ask(filter, timezone)
      expect(rest).toEqual({ sql: js, listed: js, total: js.length })
    }),
    { numRuns: runs }
  )
})
