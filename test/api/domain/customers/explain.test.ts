import { type Actor, unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { customersFor } from '@customer-kit/api/domain/customers/query.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import type { Statement, Store } from '@customer-kit/api/store/store.ts'
import {
  attributeField,
  type AttributeType,
  attributeTypes,
  type ComparableField,
  type Condition,
  type CustomerField,
  customerFields,
  CustomerQuery,
  type FieldType,
  type Filter,
  type IdentityKind,
  identityKindIn,
  isAttributeField,
  listings,
  type Operator,
  operators,
  settle,
  type Sort,
  sortFields,
  typeOf
} from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

/** Sorted without an index: whole while few, refused beyond. Written by hand; whoever adds one says here that it costs that. */
const boundedSorts =
  'verified.email verified.phone kind language timezone preferredOffice serviceManager preferredContact private intermediary ' +
  'consent consent.at ' +
  'attributes.plainText attributes.plainNumber attributes.plainDate attributes.plainFlag attributes.plainChoice'

/** Conditions that no index answers: whoever asks by one of these alone looks at no more than 10,000 customers at a time. Written by hand. */
const bounded: Record<Exclude<CustomerField, `identities.${IdentityKind}`>, string> = {
  'id': 'ne nin empty notEmpty',
  'name': 'eq ne in nin empty notEmpty',
  'email': 'ne nin empty notEmpty startsWith',
  'phone': 'ne nin empty notEmpty startsWith',
  'externalId': 'ne nin empty notEmpty contains startsWith',
  'verified.email': 'eq ne empty notEmpty',
  'verified.phone': 'eq ne empty notEmpty',
  'avatar': 'eq ne in nin empty notEmpty contains startsWith',
  'kind': 'eq ne in nin empty notEmpty',
  'language': 'eq ne in nin empty notEmpty',
  'timezone': 'eq ne in nin empty notEmpty',
  'stage': 'ne nin empty notEmpty',
  'status': 'ne nin empty notEmpty',
  'state': 'ne nin empty notEmpty',
  'region': 'ne nin empty notEmpty',
  'segment': 'ne nin empty notEmpty',
  'channel': 'ne nin empty notEmpty',
  'preferredOffice': 'eq ne in nin empty notEmpty',
  'responsible': 'ne nin empty notEmpty',
  'serviceManager': 'ne nin empty notEmpty',
  'preferredContact': 'eq ne in nin empty notEmpty',
  'accountManagers': 'ne nin empty notEmpty',
  'viewers': 'ne nin empty notEmpty',
  'tags': 'ne nin empty notEmpty',
  'private': 'eq ne empty notEmpty',
  'intermediary': 'eq ne empty notEmpty',
  'consent': 'eq ne empty notEmpty',
  'consent.at': 'gt gte lt lte between within empty notEmpty',
  'consent.source': 'eq ne in nin empty notEmpty contains startsWith',
  'consent.wording': 'eq ne in nin empty notEmpty contains startsWith',
  'notes': 'eq ne in nin empty notEmpty contains startsWith',
  'createdAt': 'lt lte empty notEmpty',
  'updatedAt': 'lt lte empty notEmpty'
}

/** Of any kind: each has its place in the index of what customers are recognised by. */
const boundedIdentities = 'ne nin empty contains'

/** The same of what a workspace has defined, where it keeps an index of it. Without one, or until it is filled, every condition is bounded. */
const boundedOf: Record<AttributeType, string> = {
  text: 'ne nin contains',
  number: 'ne nin',
  date: 'ne nin',
  flag: 'ne',
  choice: 'ne nin'
}

/** One of each type with an index, and one of each whose index is still being filled, or which has none. */
const attributes = attributeTypes.flatMap((type, at) =>
  [true, false].map((isReady) => {
    const field = attributeField(isReady ? type : `plain${type.slice(0, 1).toUpperCase()}${type.slice(1)}`)
    return { field, n: 2 * at + Number(isReady) + 1, type, isReady }
  })
)
const defined: ReadonlyMap<string, (typeof attributes)[number]> = new Map(attributes.map((attribute) => [attribute.field, attribute]))
const typeIn = (field: ComparableField): FieldType => {
  const type = typeOf(field) ?? defined.get(field)?.type
  if (!type) throw new Error(`There is no ${field}`)
  return type
}

const valueOf: Record<FieldType, unknown> = {
  text: 'ada',
  choice: 'lead',
  user: { me: true },
  users: { me: true },
  tags: 'vip',
  flag: true,
  number: 1,
  date: '2027-03-31',
  time: '2027-03-31'
}

function conditionOn(field: ComparableField, op: Operator): Condition {
  const one = valueOf[typeIn(field)]
  if (op === 'empty' || op === 'notEmpty') return { field, op }
  if (op === 'within') return { field, op, value: { last: { days: 30 } } }
  return { field, op, value: op === 'in' || op === 'nin' || op === 'between' ? [one, one] : one }
}

type Asked = { sort: Sort; listing: Actor['listing']; filter?: Filter; q?: string }
type Step = { id: number; parent: number; detail: string }

/** The plans of lists and of their counts, in a database that knows nothing about its data. */
function plansIn(store: Store) {
  const explained = async (statements: readonly Statement[]): Promise<Step[][]> => {
    const plans = await store.read(statements.map(({ sql: text, args }) => ({ sql: `explain query plan ${text}`, args })))
    return plans.map((rows) => rows.map(({ id, parent, detail }) => ({ id: Number(id), parent: Number(parent), detail: String(detail) })))
  }
  const customersOf = ({ listing, filter, q }: Omit<Asked, 'sort'>) => {
    const actor: Actor = { ...unnarrowed, id: 'usr_1', caller: 'member', listing, issuedAt: 0 }
    const numberOf = (field: string) => defined.get(field)?.n
    const settled =
      filter &&
      settle(filter, { me: actor.id, now: new Date(), timezone: 'UTC', typeOf: (field) => typeIn(field as ComparableField), numberOf })
    return customersFor(actor, { filter: settled, q, defined })
  }
  return {
    /** One direction of each sort, its beginning or somewhere in its middle. */
    pages: (sorts: readonly { sort: Sort; isBackwards: boolean }[], asked: Omit<Asked, 'sort'>) => {
      const customers = customersOf(asked)
      return explained(
        sorts.map(({ sort, isBackwards }) => {
          const from = [0, sort.endsWith('At') ? '2027-01-01T00:00:00.000Z' : 'a', 7] as const
          return customers.page({ ...CustomerQuery.parse({ sort }), isCounted: true }, { isBackwards, from: isBackwards ? from : null })
        })
      )
    },
    async count(asked: Omit<Asked, 'sort'>): Promise<Step[]> {
      return (await explained([customersOf(asked).count()]))[0] ?? []
    },
    /** Of one list, both ways, and its count. */
    async of({ sort, ...asked }: Asked): Promise<Step[][]> {
      const both = [false, true].map((isBackwards) => ({ sort, isBackwards }))
      return [...(await this.pages(both, asked)), await this.count(asked)]
    }
  }
}

/** What is read step by step belongs to one select where it has one parent. */
const siblingsOf = (plan: readonly Step[], { parent }: Step) => plan.filter((step) => step.parent === parent).map(({ detail }) => detail)

/** What of a plan would grow with the number of customers. */
function faultsIn(plan: readonly Step[]): string[] {
  return plan.flatMap((step) => {
    const { detail } = step
    const isUnindexed =
      /^SCAN (c|customers|a|t|i|own|e|identities|customer_access|customer_tags|attribute_index)\b/.test(detail) &&
      !/USING (COVERING )?INDEX/.test(detail)
    const isSortedAfterwards =
      /^USE TEMP B-TREE FOR .*ORDER BY/.test(detail) &&
      siblingsOf(plan, step).some((each) => /^(SCAN|SEARCH) [ce] USING (COVERING )?INDEX/.test(each))
    return isUnindexed || isSortedAfterwards ? [[detail, ...siblingsOf(plan, step)].join(' | ')] : []
  })
}

/** How the few are found among whom the list is looked for; nothing where it is not looked for among few. */
function beginningOf(plan: readonly Step[]): string | undefined {
  const near = plan.find(({ detail }) => detail === 'MATERIALIZE near')
  if (!near) return undefined
  const below = (id: number): Step[] => plan.filter(({ parent }) => parent === id).flatMap((step) => [step, ...below(step.id)])
  return below(near.id).find(({ detail }) => /^(SCAN|SEARCH)/.test(detail) && !detail.startsWith('SCAN (subquery'))?.detail
}

const indexed = /^(SEARCH \w+ USING ((COVERING )?INDEX|PRIMARY KEY)|SCAN \w+ VIRTUAL TABLE INDEX)/

async function startAcme() {
  const kit = await startKit()
  await kit.workspace('acme')
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('There is no workspace')
  const [[known] = []] = await store.read([sql`select count(*) as tables from sqlite_schema where name = 'sqlite_stat1'`])
  expect(known?.['tables']).toBe(0)
  return plansIn(store)
}

const own = Object.keys(customerFields) as CustomerField[]
const fields: readonly ComparableField[] = [...own, ...attributes.map(({ field }) => field)]
const sorts = [...sortFields, ...attributes.map(({ field }) => field)]
const isIdentity = (field: ComparableField): field is `identities.${IdentityKind}` => identityKindIn(field) !== undefined
/** What must begin at an index, but for these operators. */
const boundedOn = (field: ComparableField): string => {
  if (isIdentity(field)) return boundedIdentities
  if (!isAttributeField(field)) return bounded[field]
  const attribute = defined.get(field)
  return attribute?.isReady ? boundedOf[attribute.type] : operators[typeIn(field)].join(' ')
}

/** One operator for each way of being asked: equality, range, words, whether there is anything. */
const asking: readonly Operator[] = ['eq', 'gt', 'contains', 'startsWith', 'notEmpty']
const standing: ReadonlySet<string> = new Set(['identities.telegram', 'attributes.plainText'])

test('no sort, by no filter, for nobody, reads customers without an index or sorts what an index could hold in order', async () => {
  const planned = await startAcme()
  // Attributes without an index are all asked in the same way, row by row: one of them stands for the others. So does one identity.
  const alike = (field: ComparableField) => (isIdentity(field) ? field !== 'identities.email' : !defined.get(field)?.isReady)
  const asked = fields.filter((field) => !(isIdentity(field) || isAttributeField(field)) || !alike(field) || standing.has(field))
  const filters = asked.flatMap((field) =>
    asking.flatMap((op) => (operators[typeIn(field)].some((each) => each === op) ? [{ filter: conditionOn(field, op) }] : []))
  )
  const faults: string[] = []

  for (const listing of listings)
    for (const [at, narrowed] of [{}, { q: 'ada' }, { q: 'a' }, ...filters].entries()) {
      // Down and up, from the beginning and back from the middle by turns: one index is read both ways.
      const all = sorts.map((field, place) => {
        const turn = at + place
        return { sort: (turn % 2 === 0 ? field : `-${field}`) as Sort, isBackwards: turn % 4 > 1 }
      })
      // A condition meets every sort once, in one listing or another.
      const turns = 'filter' in narrowed ? all.filter((_, place) => (at + place) % listings.length === listings.indexOf(listing)) : all
      const plans = [...(await planned.pages(turns, { listing, ...narrowed })), await planned.count({ listing, ...narrowed })]
      for (const [place, plan] of plans.entries())
        faults.push(...faultsIn(plan).map((fault) => `${listing} ${turns[place]?.sort ?? 'count'} ${JSON.stringify(narrowed)}: ${fault}`))
    }

  expect(faults.slice(0, 10)).toEqual([])
}, 120_000)

test('every condition begins at an index, or stands in the list of those that are bounded', async () => {
  const plans = await startAcme()
  const found: Partial<Record<ComparableField, string>> = {}

  for (const field of fields) {
    const without: Operator[] = []
    for (const op of operators[typeIn(field)]) {
      const [page] = await plans.pages([{ sort: 'name', isBackwards: false }], { listing: 'all', filter: conditionOn(field, op) })
      const beginning = beginningOf(page ?? [])
      if (beginning === undefined) without.push(op)
      else expect(beginning, `${field} ${op}`).toMatch(indexed)
    }
    found[field] = without.join(' ')
  }

  expect(found).toEqual(Object.fromEntries(fields.map((field) => [field, boundedOn(field)])))
}, 120_000)

test('every sort walks along an index, or stands in the list of those that are bounded', async () => {
  const plans = await startAcme()
  const without: string[] = []

  for (const field of sorts) {
    const [page] = await plans.of({ sort: field, listing: 'all' })
    if (beginningOf(page ?? [])) without.push(field)
  }

  expect(without.join(' ')).toBe(boundedSorts)
  const told = (field: (typeof sorts)[number]) =>
    isAttributeField(field) ? !defined.get(field)?.isReady : customerFields[field].sortable === 'bounded'
  expect(sorts.filter(told)).toEqual(without)
})

test('a search begins at the index of words, or at the beginnings of names, addresses and numbers; own customers at theirs', async () => {
  const plans = await startAcme()
  const beginnings = async (asked: Partial<Asked>) => {
    const found = await plans.of({ sort: 'name', listing: 'all', ...asked })
    return found.map(beginningOf)
  }

  for (const listing of listings)
    for (const beginning of await beginnings({ q: 'garcia', listing }))
      expect(beginning).toMatch(/^SCAN (s|customer_search) VIRTUAL TABLE INDEX/)
  for (const beginning of await beginnings({ q: '李' })) expect(beginning).toMatch(/^SEARCH (g|customer_grams) USING PRIMARY KEY/)
  for (const beginning of await beginnings({ q: 'ga' })) expect(beginning).toMatch(/^SEARCH c USING (COVERING )?INDEX customers_by_name/)
  for (const beginning of await beginnings({ listing: 'own' })) expect(beginning).toMatch(/^SEARCH a USING PRIMARY KEY/)
})
