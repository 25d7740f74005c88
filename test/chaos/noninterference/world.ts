import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { createWorkspaceFile } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import type { Row } from '@customer-kit/api/store/store.ts'
import type { Random } from '@customer-kit/demo/random.ts'
import { type Client, createClient, type CustomerPatch, type NewCustomer } from '@customer-kit/sdk'
import { manyCustomers } from '../../support/many-customers.ts'
import { baseUrl } from '../../support/request.ts'
import { type Api, apiOver, secret, type Told } from './api-over.ts'
import { type Asker, askerIn, type Hidden, isOfName, someFields } from './asker.ts'
import { attributeKeys, defined, domains, languages, names, notes, regions, stages, tagNames, valueOf } from './words.ts'
import { seeding } from '../../support/seeding.ts'

const customersAtFirst = 34
const changesAfter = 26
const askersOfEach = 12
const hour = 60 * 60 * 1000

/** A workspace in which people worked for a while, and some of those who work there. */
export type World = {
  file: string
  told: Told
  users: string[]
  askers: Asker[]
  /** As the tables have them, whoever may see them. */
  customers: readonly Row[]
  events: readonly Row[]
  /** What happened to customers. */
  changes: readonly Row[]
}

/** `crowd`: so many beside them, which is more than anybody looks at one by one. */
export async function buildWorld(folder: string, random: Random, crowd = 0): Promise<World> {
  const template = `file:${folder}/{workspace}.db`
  const { id, key } = await mintKey(secret, 'sk', 'acme')
  await createWorkspaceFile(template, 'acme', [firstLookups(), grantAccess(id, 'secretKey', 'all')], rethrow)
  const file = `${folder}/acme.db`
  let time = Date.UTC(2026, 5, 1)
  let named = 0
  const now = () => new Date(time)
  const told: Told = { now, newId: (prefix) => `${prefix}_${(++named).toString(16).padStart(32, '0')}` }
  const api = apiOver(file, told)
  const host = createClient({ baseUrl, token: () => key, fetch: api.fetch })

  for (const name of attributeKeys) await host.attributes.create({ key: name, label: name, ...defined[name] })
  // Nobody is there yet whom the index could lack.
  await api.store.write([sql`update attributes set ready = indexed`, sql`update jobs set state = 'done'`])
  const users = await hire(host)
  const hidden = await hideFromRoles(host, random)
  await letIn(crowd, api, users, random)
  const work = workIn(host, users, random)
  // Some were made in the same moment, and only their number tells them apart.
  for (let made = 0; made < customersAtFirst; made++, time += random.below(2) * hour) await work.add()
  const customers = await tableOf(api, 'customers')
  const askers = Array.from({ length: askersOfEach }, () => askerIn({ users, customers, hidden }, random))
  const listen = async () => {
    for (const asker of askers) await asker.listen(api, now())
  }
  await listen()
  for (let made = 0; made < changesAfter; made++, time += random.below(3) * hour) {
    await work.anything()
    if (made === changesAfter >> 1) await listen()
  }
  // The last thing that happened is known to all, so that no log ends earlier than another.
  await host.sessions.create({ user: { id: 'last', name: 'Last of all' } })
  await listen()
  const world = {
    file,
    told,
    users,
    askers,
    customers: await tableOf(api, 'customers'),
    events: await tableOf(api, 'events'),
    changes: await tableOf(api, 'changes')
  }
  api.close()
  return world
}

async function hire(host: Client): Promise<string[]> {
  for (const id of ['a', 'b', 'c']) await host.sessions.create({ user: { id }, role: 'administrator', listing: 'all' })
  return (await host.users.list()).data.map((user) => user.id)
}

/** A role sees less than another in most workspaces. */
async function hideFromRoles({ settings }: Client, random: Random): Promise<Hidden> {
  const some = () => (random.chance(0.6) ? someFields(random).filter((field) => !isOfName(field)) : [])
  const chosen = { manager: some(), member: some(), viewer: some() }
  const { hiddenFields } = await settings.update(await settings.get(), { hiddenFields: chosen })
  return hiddenFields
}

/** A crowd that was there before, as an import would leave it. */
async function letIn(crowd: number, { store }: Api, users: readonly string[], random: Random): Promise<void> {
  const some = <Item>(items: readonly Item[]) => (random.chance(0.7) ? random.pick(items) : null)
  for (const few of manyCustomers(crowd)) {
    const different = few.map((customer) => ({
      ...customer,
      // Not one of those that are made after them.
      id: customer.id.replace('cus_0', 'cus_f'),
      region: some(regions),
      language: some(languages),
      responsible: some(users),
      viewers: random.chance(0.2) ? [random.pick(users)] : [],
      private: random.chance(0.2),
      tags: random.chance(0.2) ? [random.pick(tagNames)] : []
    }))
    await store.write(keepCustomers(seeding, different))
  }
}

/** What people do all day. A refusal (an address that is verified for somebody else) is part of it. */
function workIn(host: Client, users: readonly string[], random: Random) {
  const made: string[] = []
  const some = <Item>(share: number, make: () => Item) => (random.chance(share) ? make() : null)
  const about = () => ({
    email: some(0.6, () => `${random.pick(['ada', 'jose', 'li', 'zoe'])}${random.below(9)}@${random.pick(domains)}`),
    phone: some(0.4, () => `+3460012${random.digits(4)}`),
    externalId: some(0.2, () => `C-${random.hex(6)}`),
    language: some(0.4, () => random.pick(languages)),
    stage: some(0.7, () => random.pick(stages)),
    region: some(0.6, () => random.pick(regions)),
    responsible: some(0.6, () => random.pick(users)),
    serviceManager: some(0.2, () => random.pick(users)),
    accountManagers: random.chance(0.15) ? [random.pick(users)] : [],
    viewers: random.chance(0.3) ? [random.pick(users)] : [],
    private: random.chance(0.3),
    tags: random.chance(0.4) ? [random.pick(tagNames)] : [],
    notes: random.pick(notes),
    consent: some(0.3, () => ({
      given: random.chance(0.5),
      source: random.pick(names),
      wording: random.pick(names),
      at: new Date(Date.UTC(2026, 4, 1 + random.below(28))).toISOString()
    })),
    attributes: Object.fromEntries(attributeKeys.flatMap((key) => (random.chance(0.4) ? [[key, valueOf[key](random)]] : [])))
  })
  const met = () => ({
    otherIdentities: [
      { kind: 'email' as const, value: `${random.pick(['ada', 'jose', 'other'])}${random.below(9)}@${random.pick(domains)}` },
      { kind: 'telegram' as const, value: `ada_${random.hex(2)}` },
      { kind: 'customer-number' as const, value: `N-${random.below(50)}` }
    ].filter(() => random.chance(0.25))
  })
  const one = (): NewCustomer =>
    random.chance(0.3)
      ? { kind: 'organization', name: random.pick(names), ...about(), ...met() }
      : { kind: 'person', firstName: some(0.5, () => random.pick(names)), lastName: random.pick(names), ...about(), ...met() }
  const add = async () => {
    const { id } = await host.customers.create(one())
    made.push(id)
    if (random.chance(0.4)) await record(id)
  }
  const record = (id: string) =>
    host.events.record(id, {
      type: random.pick(['note', 'call', 'meeting']),
      title: random.pick(names),
      text: random.pick(notes) || null,
      at: new Date(Date.UTC(2026, 4 + random.below(4), 1 + random.below(28))).toISOString()
    })
  const change = async () => {
    const id = random.pick(made)
    const customer = await host.customers.get(id).catch(() => host.customers.restore(id))
    const { email, phone, stage, region, responsible, accountManagers, viewers, private: isPrivate, tags, attributes } = about()
    const handedOver = [{ responsible }, { viewers, responsible }, { accountManagers, viewers }, { private: isPrivate }]
    const patch = random.pick<CustomerPatch>([{ stage, region }, { email, phone }, { tags }, { attributes }, ...handedOver])
    await host.customers.update(customer, random.chance(0.1) ? { verified: { email: true } } : patch)
  }
  const discard = async () => host.customers.delete(await host.customers.get(random.pick(made)))
  const deeds = [add, change, change, change, discard, () => record(random.pick(made)), () => retell(host, random.pick(made), random)]
  return { add, anything: () => random.pick(deeds)().catch(toleratingRefusals) }
}

async function retell(host: Client, customerId: string, random: Random) {
  const [event] = (await host.events.list(customerId)).data
  if (event) await (random.chance(0.5) ? host.events.delete(event) : host.events.update(event, { title: random.pick(names) }))
}

function toleratingRefusals(error: unknown) {
  if (!(error instanceof Error && 'status' in error && [404, 409].includes(Number(error.status)))) throw error
}

const tables = {
  customers: sql`select * from customers`,
  events: sql`select * from events`,
  changes: sql`select seq, id, verb, before from changes where kind = 'customer' order by seq`
}

async function tableOf({ store }: Api, table: keyof typeof tables) {
  const [rows = []] = await store.read([tables[table]])
  return rows
}

function rethrow(reason: unknown): never {
  throw reason
}
