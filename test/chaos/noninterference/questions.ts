import type { Row } from '@customer-kit/api/store/store.ts'
import type { Random } from '@customer-kit/demo/random.ts'
import {
  attributeField,
  attributeKeyIn,
  type ComparableField,
  type CustomerField,
  customerFields,
  type FieldType,
  isAttributeField,
  lookupKinds,
  type OperationName,
  operators,
  shownFields,
  typeOf
} from '@customer-kit/sdk/contract'
import type { Ask } from '../../support/request.ts'
import type { Asker } from './asker.ts'
import { lostSince, sees } from './sight.ts'
import { attributeKeys, defined, names, valueOf } from './words.ts'
import type { World } from './world.ts'

type Place = Pick<World, 'customers' | 'events' | 'users' | 'changes'>
export type Question = {
  /** How often, beside the others. */
  weight: number
  ask: (place: Place, asker: Asker, random: Random) => Ask
  /** Where the copy has to be asked otherwise for the same answer. */
  askCopy?: (ask: Ask, place: Place, asker: Asker) => Ask
}

/** What is asked. Reads are asked about anything; writes only about what the asker must not see, so that nothing ever comes of them. */
export const questions: { [Name in OperationName]?: Question } = {
  listCustomers: { weight: 50, ask: (place, _, random) => ({ query: listQuery(place, random) }) },
  queryCustomers: { weight: 10, ask: (place, _, random) => ({ body: inBody(listQuery(place, random)) }) },
  countCustomers: {
    weight: 8,
    ask: (place, _, random) => {
      const { filter, q } = listQuery(place, random)
      return { query: { ...(filter && { filter }), ...(q && { q }) } }
    }
  },
  getCustomer: { weight: 10, ask: ({ customers }, _, random) => ({ params: { id: idAmong(customers, random) } }) },
  listTrash: { weight: 6, ask: (_, __, random) => ({ query: { limit: String(1 + random.below(5)) } }) },
  listIdentities: { weight: 6, ask: ({ customers }, _, random) => ({ params: { id: idAmong(customers, random) } }) },
  listEvents: {
    weight: 14,
    ask: ({ customers }, _, random) => ({
      params: { id: idAmong(customers, random) },
      query: {
        limit: String(1 + random.below(4)),
        ...(random.chance(0.5) && { when: random.pick(['past', 'upcoming']) }),
        ...(random.chance(0.2) && { types: 'note,call' })
      }
    })
  },
  listChanges: {
    weight: 14,
    ask: (_, { heard }, random) => ({ query: { after: random.pick(heard).position, limit: String(1 + random.below(9)) } }),
    // Where the filter lost somebody the copy has nobody to lose, and says `reset` to what is no position.
    askCopy(ask, place, asker) {
      const from = asker.heard.find(({ position }) => position === ask.query?.['after'])
      const isLost = asker.session.filter !== null && from !== undefined && lostSince(asker, from.seq, place)
      return isLost ? { ...ask, query: { ...ask.query, after: 'no position' } } : ask
    }
  },
  listLookups: {
    weight: 4,
    ask: (_, __, random) => ({
      params: { kind: random.pick(lookupKinds) },
      query: { uses: String(random.chance(0.8)), archived: String(random.chance(0.5)) }
    })
  },
  getBootstrap: { weight: 3, ask: () => ({}) },
  updateCustomer: aboutForeign(() => ({ body: { stage: 'lead' } })),
  deleteCustomer: aboutForeign(),
  restoreCustomer: aboutForeign(),
  addIdentity: aboutForeign(() => ({ body: { kind: 'telegram', value: 'ada_lovelace' } })),
  updateIdentity: aboutForeign(() => ({ body: { verified: true } }), named),
  removeIdentity: aboutForeign(undefined, named),
  recordEvent: aboutForeign(() => ({ body: { text: 'Called' } })),
  updateEvent: aboutForeignEvent({ body: { text: 'Called' } }),
  deleteEvent: aboutForeignEvent({})
}

/** Reads customers, and is still not asked here, for a reason that a person gave. */
export const unasked: { [Name in OperationName]?: string } = {
  createCustomer: 'answers with the one it makes; that a verified identity is taken it has to say, whoever has it',
  mergeLookups: 'moves the customers that nobody sees too, and counts for those alone who list all: test/api/domain/lookups/merge.test.ts',
  resumeJob:
    'starts one again that stopped, and counts for those alone who list all, as it did before: test/api/domain/lookups/merge.test.ts',
  getTagUsages: 'counts through the one customer query builder: test/api/domain/tags/tags.test.ts',
  updateTag: 'writes down a name that everybody reads already, and answers with the tag alone',
  mergeTags: 'the same',
  upsertCustomer: 'changes whom it finds; test/api/domain/customers/upsert.test.ts holds it to what a creation would say of all others',
  submitForm: 'answers the same to everybody: test/api/domain/forms/submit.test.ts'
}

/** Theirs, or one that nobody has. */
function named({ email }: Row, random: Random): Record<string, string> {
  return { kind: 'email', value: random.chance(0.7) ? String(email ?? 'a@b.example') : 'a@b.example' }
}

type Naming = (customer: Row, random: Random) => Record<string, string>

function aboutForeign(more: () => Ask = () => ({}), naming: Naming = () => ({})): Question {
  return {
    weight: 2,
    ask({ customers }, asker, random) {
      const foreign = customers.filter((customer) => !sees(asker, customer))
      const id = idAmong(foreign, random)
      const meant = foreign.find((customer) => customer['id'] === id) ?? {}
      return { params: { id, ...naming(meant, random) }, rev: 1 + random.below(3), ...more() }
    }
  }
}

function aboutForeignEvent(more: Ask): Question {
  return {
    weight: 2,
    ask({ customers, events }, asker, random) {
      const foreign = new Set(customers.filter((customer) => !sees(asker, customer)).map(({ id }) => id))
      const theirs = events.filter(({ customer_id: of = null }) => foreign.has(of))
      return { params: { id: idAmong(theirs, random, 'evt') }, rev: 1 + random.below(2), ...more }
    }
  }
}

const idAmong = (rows: readonly Row[], random: Random, prefix = 'cus') =>
  rows.length === 0 || random.chance(0.05) ? `${prefix}_${random.hex(32)}` : String(random.pick(rows)['id'])

function listQuery({ customers, users }: Place, random: Random): Record<string, string> {
  const near = () => pieceOf(random.pick(customers), random)
  return {
    limit: String(
      random.weighted([
        [1 + random.below(6), 3],
        [50, 1],
        [200, 1]
      ])
    ),
    ...(random.chance(0.7) && { sort: random.pick(['', '-']) + random.pick(sortable) }),
    ...(random.chance(0.4) && { q: near() + (random.chance(0.2) ? ` ${near()}` : '') }),
    ...(random.chance(0.5) && { filter: JSON.stringify(filterAbout(customers, users, random)) }),
    ...(random.chance(0.2) && { fields: [random.pick(shownFields.options), random.pick(shownFields.options)].join() }),
    ...random.weighted<Record<string, string>>([
      [{}, 5],
      [{ from: 'end' }, 3],
      [{ near: random.pick(['0', '1', `0.${random.digits(2)}`]) }, 1],
      [{ around: idAmong(customers, random) }, 1]
    ])
  }
}

/** As a body has it what is text in an address. */
const inBody = ({ filter, fields: shown, limit, near, ...rest }: Record<string, string>) => ({
  ...rest,
  ...(filter && { filter: JSON.parse(filter) as object }),
  ...(shown && { fields: shown.split(',') }),
  ...(near && { near: Number(near) }),
  limit: Number(limit)
})

const isOwn = (field: string): field is keyof typeof defined => field in defined
const ownOf = (field: ComparableField) =>
  isAttributeField(field) && isOwn(attributeKeyIn(field)) ? (attributeKeyIn(field) as keyof typeof defined) : undefined
const typeIn = (field: ComparableField): FieldType => {
  const own = ownOf(field)
  return own ? defined[own].type : (typeOf(field) ?? 'text')
}
const fields: ComparableField[] = [...(Object.keys(customerFields) as CustomerField[]), ...attributeKeys.map(attributeField)]
const sortable = fields.filter((field) => isAttributeField(field) || customerFields[field].sortable)

/** Some of what stands in somebody, seen or not: the best guess there could be. */
function pieceOf(customer: Row, random: Random): string {
  const others = JSON.parse(String(customer['other_identities'])) as { value: string }[]
  const columns = ['name_fold', 'email', 'phone', 'external_id', 'notes'].map((column) => customer[column])
  const texts = [...columns, ...others.map(({ value }) => value)].filter((text) => typeof text === 'string' && text !== '') as string[]
  const text = texts.length > 0 ? random.pick(texts) : random.pick(names)
  const from = random.chance(0.5) ? 0 : random.below(text.length)
  return text.slice(from, from + random.pick([1, 2, 3, 4, 99]))
}

function filterAbout(customers: readonly Row[], users: readonly string[], random: Random, depth = 0): object {
  if (depth < 3 && random.chance(0.3)) {
    const parts = Array.from({ length: 1 + random.below(2) }, () => filterAbout(customers, users, random, depth + 1))
    return random.pick<object>([{ and: parts }, { or: parts }, { not: parts[0] }])
  }
  const field = random.pick(fields)
  const type = typeIn(field)
  const op = random.pick<string>(operators[type])
  const one = () => valueFor(field, random.pick(customers), users, random)
  if (op === 'empty' || op === 'notEmpty') return { field, op }
  if (op === 'within') return { field, op, value: { last: { days: 1 + random.below(400) } } }
  if (op === 'in' || op === 'nin') return { field, op, value: [one(), one()] }
  return { field, op, value: op === 'between' ? [one(), one()] : one() }
}

function valueFor(field: ComparableField, customer: Row, users: readonly string[], random: Random): unknown {
  const type = typeIn(field)
  const own = ownOf(field)
  if (own === 'colour') return random.pick(names).slice(0, 1 + random.below(8))
  if (own) return valueOf[own](random)
  if (type === 'flag') return random.chance(0.5)
  if (type === 'user' || type === 'users') return random.chance(0.3) ? { me: true } : random.pick(users)
  if (type === 'text') return pieceOf(customer, random)
  const [name = '', part] = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split('.')
  const value = part === undefined ? customer[name] : (JSON.parse(String(customer[name] ?? null)) as Row | null)?.[part]
  return value ?? (type === 'time' ? '2026-05-01' : 'lead')
}
