import type { Client, Customer, CustomerPatch, NewCustomer } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const host = kit.client((await kit.workspace('acme')).secretKey)
  const signIn = async (id: string, asked: object = {}) => {
    const page = kit.client((await host.sessions.create({ user: { id }, ...asked })).token)
    return { ...page, id: (await page.me()).id }
  }
  return { kit, host, signIn }
}

type Held = (id: string) => CustomerPatch
const ways: [string, Held, CustomerPatch][] = [
  ['the responsible person', (id) => ({ responsible: id }), { responsible: null }],
  ['the service manager', (id) => ({ serviceManager: id }), { serviceManager: null }],
  ['an account manager', (id) => ({ accountManagers: [id] }), { accountManagers: [] }],
  ['a viewer', (id) => ({ viewers: [id] }), { viewers: [] }]
]

test.each(ways)('%s of a customer is told when that customer is theirs no more, and nobody else is', async (_, hold, release) => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana', { listing: 'own' }), await signIn('Ben', { listing: 'own' })]
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada', ...(hold(ana.id) as object) })
  const [hers, his] = [(await ana.changes.list()).position, (await ben.changes.list()).position]

  await host.customers.update(ada, release)

  const gone = { kind: 'customer', id: ada.id, customerId: ada.id, op: 'gone' }
  expect((await ana.changes.list({ after: hers })).data).toEqual([gone])
  expect((await ben.changes.list({ after: his })).data).toEqual([])
})

test.each(ways)('%s of a private customer is told too, whoever else sees all but private ones is not', async (_, hold, release) => {
  const { host, signIn } = await startAcme()
  const listing = 'all-except-private'
  const [ana, ben] = [await signIn('Ana', { listing }), await signIn('Ben', { listing })]
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada', private: true, ...(hold(ana.id) as object) })
  const [hers, his] = [(await ana.changes.list()).position, (await ben.changes.list()).position]

  await host.customers.update(ada, release)

  const gone = { kind: 'customer', id: ada.id, customerId: ada.id, op: 'gone' }
  expect((await ana.changes.list({ after: hers })).data).toEqual([gone])
  expect((await ben.changes.list({ after: his })).data).toEqual([])
})

test('who lists their own is told of one that goes to the trash, and of one that comes back', async () => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana', { listing: 'own' }), await signIn('Ben', { listing: 'own' })]
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada', responsible: ana.id })
  const [hers, his] = [(await ana.changes.list()).position, (await ben.changes.list()).position]

  await host.customers.delete(ada)

  const feed = await ana.changes.list({ after: hers })
  expect(feed.data).toMatchObject([{ id: ada.id, op: 'gone' }])
  await host.customers.restore(ada.id)
  expect((await ana.changes.list({ after: feed.position })).data).toMatchObject([{ id: ada.id, op: 'touched' }])
  expect((await ben.changes.list({ after: his })).data).toEqual([])
})

test('who hears of one customer alone is not told that another has gone', async () => {
  const { host, signIn } = await startAcme()
  const [ada, grace] = [
    await host.customers.create({ kind: 'person', firstName: 'Ada' }),
    await host.customers.create({ kind: 'person', firstName: 'Grace' })
  ]
  const ana = await signIn('Ana', { customerId: ada.id })
  const { position } = await ana.changes.list()

  await host.customers.delete(grace)

  expect((await ana.changes.list({ after: position })).data).toEqual([])
})

const vip = (op: 'eq' | 'ne' | 'in' | 'nin') => ({ field: 'tags', op, value: op === 'in' || op === 'nin' ? ['vip', 'new'] : 'vip' })
const never = { field: 'stage', op: 'eq', value: 'lost' }
const always = { field: 'stage', op: 'eq', value: 'lead' }

const renameAndTake = async (host: Client, ada: Customer) => {
  const [tag] = (await host.tags.list()).data
  await host.tags.update(tag?.id ?? '', { name: 'Important' })
  await host.customers.update(await host.customers.get(ada.id), { tags: [] })
}
const give = (host: Client, ada: Customer) => host.customers.update(ada, { tags: ['vip'] })
const meet = (host: Client, ada: Customer) => host.identities.add(ada.id, { kind: 'telegram', value: 'ada_lovelace' })
const write = (host: Client, ada: Customer) => host.customers.update(ada, { email: 'ada@example.com' })
const agree = (host: Client, ada: Customer) => host.customers.update(ada, { consent: { given: true, source: 'Web', wording: 'Yes' } })

test.each<[string, object, string[], (host: Client, ada: Customer) => Promise<unknown>]>([
  ['a tag or a stage, and the tag was renamed', { or: [vip('eq'), never] }, ['vip'], renameAndTake],
  ['a stage and a tag, and the tag was renamed', { and: [always, vip('eq')] }, ['vip'], renameAndTake],
  ['not without a tag, and the tag was renamed', { not: vip('ne') }, ['vip'], renameAndTake],
  ['one of two tags, and it was renamed', vip('in'), ['vip'], renameAndTake],
  ['not without either of two tags, and it was renamed', { not: vip('nin') }, ['vip'], renameAndTake],
  ['any tag at all', { field: 'tags', op: 'notEmpty' }, ['vip'], renameAndTake],
  ['anything but a tag', vip('ne'), ['other'], give],
  ['neither of two tags', vip('nin'), [], give],
  ['not a tag', { not: vip('eq') }, [], give],
  ['no name in Telegram', { field: 'identities.telegram', op: 'empty' }, [], meet],
  ['no e-mail address of any kind', { field: 'identities.email', op: 'empty' }, [], write],
  ['no way in which they agreed', { field: 'consent.source', op: 'empty' }, [], agree],
  ['no day on which they agreed', { field: 'consent.at', op: 'empty' }, [], agree]
])('a session that was given who has %s reads again when they have it no more', async (_, filter, tags, leave) => {
  const { host, signIn } = await startAcme()
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead', tags })
  const { changes, customers } = await signIn('Ana', { filter })
  expect((await customers.list()).total).toBe(1)
  const { position } = await changes.list()

  await leave(host, ada)

  expect((await customers.list()).total).toBe(0)
  expect(await changes.list({ after: position })).toMatchObject({ data: [], reset: true })
})

const ada: NewCustomer = { kind: 'person', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', phone: '+34600123456' }
const acme: NewCustomer = { kind: 'organization', name: 'Acme Clinic' }
test.each<[string, NewCustomer, string, string, CustomerPatch]>([
  ['first name', ada, 'name', 'Ada', { firstName: 'Augusta' }],
  ['last name', ada, 'name', 'Lovelace', { lastName: 'King' }],
  ['name of an organisation', acme, 'name', 'Acme', { name: 'Other Clinic' }],
  ['e-mail address of any kind', ada, 'identities.email', 'ada@', { email: 'countess@example.com' }],
  ['phone number of any kind', ada, 'identities.phone', '+34600', { phone: '+44600123456' }]
])('a session that was given who has a %s reads again when it is another', async (_, customer, field, value, patch) => {
  const { host, signIn } = await startAcme()
  const { changes, customers } = await signIn('Ana', { filter: { field, op: 'contains', value } })
  const made = await host.customers.create(customer)
  expect((await customers.list()).total).toBe(1)
  const { position } = await changes.list()

  await host.customers.update(made, patch)

  expect((await customers.list()).total).toBe(0)
  expect(await changes.list({ after: position })).toMatchObject({ data: [], reset: true })
})

test('whoever does not see one attribute is told of the others alone', async () => {
  const { host, signIn } = await startAcme()
  const { changes } = await signIn('Ana', { role: 'manager', hiddenFields: ['attributes.plan'] })
  const { position } = await changes.list()

  await host.attributes.create({ key: 'plan', label: 'Plan', type: 'text' })
  await host.attributes.create({ key: 'size', label: 'Size', type: 'number' })

  expect((await changes.list({ after: position })).data).toMatchObject([{ kind: 'attribute', id: 'size' }])
})

test('an administrator of some customers alone is told of no key', async () => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana', { role: 'administrator', filter: always }), await signIn('Ben', { role: 'administrator' })]
  const [hers, his] = [(await ana.changes.list()).position, (await ben.changes.list()).position]

  await host.keys.create({ kind: 'secret', label: 'Sync' })

  expect((await ana.changes.list({ after: hers })).data).toEqual([])
  expect((await ben.changes.list({ after: his })).data).toMatchObject([{ kind: 'key' }])
})

test.each([
  ['attributes', 'attribute', ['attributes'] as const],
  ['tags', 'tag', ['tags'] as const]
])('whoever sees no %s is told of none that changed, and whoever sees them is', async (_, kind, hiddenFields) => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana', { role: 'manager', hiddenFields }), await signIn('Ben', { role: 'manager' })]
  const [hers, his] = [(await ana.changes.list()).position, (await ben.changes.list()).position]

  await host.attributes.create({ key: 'plan', label: 'Plan', type: 'text' })
  await host.tags.create({ name: 'vip' })
  const kinds = async ({ changes }: Client, after: string) =>
    (await changes.list({ after })).data.map((each) => String(each.kind)).toSorted()

  expect(await kinds(ana, hers)).toEqual(['attribute', 'tag'].filter((each) => each !== kind))
  expect(await kinds(ben, his)).toEqual(['attribute', 'tag'])
})
