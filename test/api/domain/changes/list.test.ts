import type { Client } from '@customer-kit/sdk'
import { type Customer, operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

const inLead = { field: 'stage', op: 'eq', value: 'lead' }

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const signIn = async (id: string, asked: object = {}) => {
    const page = kit.client((await host.sessions.create({ user: { id }, ...asked })).token)
    return { ...page, id: (await page.me()).id }
  }
  return { kit, host, signIn, store: await kit.workspaces.open('acme') }
}

/** Begins now; each call tells what has come since the one before, in short. */
async function listener({ changes }: Client) {
  let { position } = await changes.list()
  return async () => {
    const feed = await changes.list({ after: position })
    operations.listChanges.answer.parse(feed)
    expect([feed.reset, feed.hasMore]).toEqual([false, false])
    position = feed.position
    return feed.data.map(({ kind, id, op }) => `${op} ${kind} ${id}`)
  }
}

test('whoever sees all is told what was touched and what is gone, each thing once, and no content', async () => {
  const { host } = await startAcme()
  const news = await listener(host)

  const customer = await host.customers.create({ kind: 'person', firstName: 'Ada' })
  const renamed = await host.customers.update(customer, { firstName: 'Grace' })
  const kept = await host.events.record(customer.id, { title: 'Called' })
  const dropped = await host.events.record(customer.id, { title: 'Called by mistake' })
  await host.events.delete(dropped)
  const { position } = await host.changes.list()

  expect(await news()).toEqual([`touched customer ${customer.id}`, `touched event ${kept.id}`, `gone event ${dropped.id}`])
  expect(await news()).toEqual([])
  await host.customers.delete(renamed)
  const { data } = await host.changes.list({ after: position })
  expect(data).toEqual([{ kind: 'customer', id: customer.id, customerId: customer.id, op: 'gone' }])
  await news()
  await host.customers.restore(customer.id)
  expect(await news()).toEqual([`touched customer ${customer.id}`])
})

test('a member hears of their own customers, of those handed to them, and last of those handed on', async () => {
  const { host, signIn } = await startAcme()
  const ana = await signIn('Ana', { listing: 'own' })
  const news = await listener(ana)

  const foreign = await host.customers.create({ kind: 'person', firstName: 'Foreign' })
  await host.events.record(foreign.id, { title: 'Secret' })
  expect(await news()).toEqual([])
  const given = await host.customers.update(foreign, { responsible: ana.id })
  expect(await news()).toEqual([`touched customer ${foreign.id}`])
  const watched = await host.customers.update(given, { responsible: null, viewers: [ana.id] })
  expect(await news()).toEqual([`touched customer ${foreign.id}`])
  const taken = await host.customers.update(watched, { viewers: [] })
  await host.events.record(foreign.id, { title: 'Secret again' })
  expect(await news()).toEqual([`gone customer ${foreign.id}`])
  await host.customers.update(taken, { firstName: 'Hidden' })
  await host.customers.delete({ ...taken, rev: taken.rev + 1 })
  expect(await news()).toEqual([])
})

test('a customer that turns private is gone for whom it does not belong to, and for nobody else', async () => {
  const { host, signIn } = await startAcme()
  const [ana, ben] = [await signIn('Ana', { listing: 'all-except-private' }), await signIn('Ben', { listing: 'all-except-private' })]
  const customer = await host.customers.create({ kind: 'person', firstName: 'Ada', responsible: ben.id })
  const [toAna, toBen] = [await listener(ana), await listener(ben)]

  const hidden = await host.customers.update(customer, { private: true })
  expect([await toAna(), await toBen()]).toEqual([[`gone customer ${customer.id}`], [`touched customer ${customer.id}`]])
  const stillHidden = await host.customers.update(hidden, { responsible: null, viewers: [ben.id] })
  expect([await toAna(), await toBen()]).toEqual([[], [`touched customer ${customer.id}`]])
  await host.customers.update(stillHidden, { private: false })
  expect([await toAna(), await toBen()]).toEqual([[`touched customer ${customer.id}`], [`touched customer ${customer.id}`]])
})

test('what is hidden leaves no gap: the answer is as long as if nothing had happened', async () => {
  const { host, signIn } = await startAcme()
  const ana = await signIn('Ana', { listing: 'own' })
  const { position } = await ana.changes.list()
  const quiet = await ana.changes.list({ after: position })

  for (let i = 0; i < 12; i++) await host.customers.create({ kind: 'person', firstName: 'Ada' })
  const busy = await ana.changes.list({ after: position, limit: 1 })

  expect(JSON.stringify(busy).length).toBe(JSON.stringify(quiet).length)
  expect({ ...busy, position: '' }).toEqual({ ...quiet, position: '' })
  expect(busy.position).not.toContain(position.slice(24))
})

test('a long feed comes in pages that lose nothing', async () => {
  const { host } = await startAcme()
  const { position } = await host.changes.list()
  const ids: string[] = []
  for (let i = 0; i < 7; i++) ids.push((await host.customers.create({ kind: 'person', firstName: 'Ada' })).id)

  const told: string[] = []
  let feed = await host.changes.list({ after: position, limit: 3 })
  const more = [feed.hasMore]
  told.push(...feed.data.map(({ id }) => id))
  while (feed.hasMore) {
    feed = await host.changes.list({ after: feed.position, limit: 3 })
    more.push(feed.hasMore)
    told.push(...feed.data.map(({ id }) => id))
  }

  expect(more).toEqual([true, true, false])
  expect(told).toEqual(ids)
})

test('a position of other rights, of somebody else, of another workspace or of nobody is answered with a reset', async () => {
  const { kit, host, signIn } = await startAcme()
  const ana = await signIn('Ana', { listing: 'own' })
  const { position } = await ana.changes.list()
  const other = kit.client((await kit.workspace('globex')).secretKey)
  await host.customers.create({ kind: 'person', firstName: 'Ada', responsible: ana.id })

  for (const [asWhom, after] of [
    [() => signIn('Ana', { listing: 'own', hiddenFields: ['notes'] }), position],
    [() => signIn('Ana', { listing: 'all' }), position],
    [() => signIn('Ben', { listing: 'own' }), position],
    [async () => host, (await other.changes.list()).position],
    [async () => host, 'nothing of ours'],
    [async () => host, (await host.changes.list()).position.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]
  ] as const) {
    const { changes } = await asWhom()
    const feed = await changes.list({ after })
    expect(feed).toMatchObject({ data: [], reset: true, hasMore: false })
    await expect(changes.list({ after: feed.position })).resolves.toMatchObject({ data: [], reset: false })
  }
})

test.each([
  ['another log', `update settings set value = 'another' where name = 'log'`],
  ['a log that was put back', `delete from changes where seq > 1`],
  ['a log that was cut', `delete from changes where seq < 4`],
  ['a log that has gone on too far', `update changes set seq = seq + 10001 where seq > 2`]
])('a position in %s is answered with a reset', async (_, sql) => {
  const { host, store } = await startAcme()
  for (let i = 0; i < 2; i++) await host.customers.create({ kind: 'person', firstName: 'Ada' })
  const { position } = await host.changes.list()
  for (let i = 0; i < 3; i++) await host.customers.create({ kind: 'person', firstName: 'Ada' })

  await store?.write([{ sql, args: [] }])
  const feed = await host.changes.list({ after: position })

  expect(feed).toMatchObject({ data: [], reset: true })
  await expect(host.changes.list({ after: feed.position })).resolves.toMatchObject({ data: [], reset: false })
})

test('a session for one customer hears of that one alone', async () => {
  const { host, signIn } = await startAcme()
  const [own, other] = [
    await host.customers.create({ kind: 'person', firstName: 'Ada' }),
    await host.customers.create({ kind: 'person', firstName: 'Ada' })
  ]
  const news = await listener(await signIn('Ana', { customerId: own.id }))

  await host.customers.update(other, { private: true, firstName: 'Other' })
  await host.customers.delete({ ...other, rev: 2 })
  await signIn('Ben')
  const event = await host.events.record(own.id, { title: 'Called' })

  expect(await news()).toEqual([`touched event ${event.id}`])
  await host.customers.delete(own)
  expect(await news()).toEqual([`gone customer ${own.id}`])
})

test('a session with a filter reads again when a customer may have left it, and hears nothing of those it could never list', async () => {
  const { host, signIn } = await startAcme()
  const asked = { listing: 'all-except-private', filter: { field: 'stage', op: 'eq', value: 'lead' } }
  const { changes } = await signIn('Ana', asked)
  const lead = await host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })
  const hidden = await host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lost', private: true })
  const { position } = await changes.list()

  await host.customers.update(hidden, { firstName: 'Hidden' })
  await expect(changes.list({ after: position })).resolves.toMatchObject({ data: [], reset: false })
  const renamed = await host.customers.update(lead, { firstName: 'Grace' })
  await expect(changes.list({ after: position })).resolves.toMatchObject({ data: [{ id: lead.id, op: 'touched' }], reset: false })
  await host.customers.update(renamed, { stage: 'customer' })
  await expect(changes.list({ after: position })).resolves.toMatchObject({ data: [], reset: true })
})

test('a session with a filter hears nothing of customers that match it neither before nor after, whatever becomes of them', async () => {
  const { host, signIn } = await startAcme()
  const { changes } = await signIn('Ana', { filter: { field: 'stage', op: 'eq', value: 'lead' } })
  const other = await host.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lost', tags: ['vip'] })
  const { position } = await changes.list()
  const quiet = await changes.list({ after: position })

  const renamed = await host.customers.update(other, { firstName: 'Grace', stage: 'customer', private: true, tags: [] })
  await host.customers.delete(renamed)
  await host.customers.create({ kind: 'person', firstName: 'Eve', stage: 'lost' })
  await host.customers.restore(other.id)

  await expect(changes.list({ after: position })).resolves.toEqual({ ...quiet, position: expect.any(String) })
})

type Leaving = [
  string,
  { filter: object; listing?: string; leave: (of: { host: Client; ada: Customer; finish: () => Promise<void> }) => Promise<unknown> }
]

test.each<Leaving>([
  ['goes to the trash', { filter: inLead, leave: ({ host, ada }) => host.customers.delete(ada) }],
  [
    'gets another name',
    {
      filter: { field: 'name', op: 'startsWith', value: 'ada' },
      leave: ({ host, ada }) => host.customers.update(ada, { firstName: 'Grace' })
    }
  ],
  [
    'has no address any more',
    { filter: { field: 'email', op: 'notEmpty' }, leave: ({ host, ada }) => host.customers.update(ada, { email: null }) }
  ],
  [
    'has been left alone no longer',
    {
      filter: { field: 'updatedAt', op: 'lt', value: '2026-01-02' },
      leave: ({ host, ada }) => host.customers.update(ada, { notes: 'Called' })
    }
  ],
  [
    'is handed on',
    { filter: inLead, listing: 'all-except-private', leave: ({ host, ada }) => host.customers.update(ada, { private: true }) }
  ],
  [
    'has another value in a field of the workspace',
    {
      filter: {
        and: [
          { field: 'attributes.plan', op: 'eq', value: 'gold' },
          { field: 'attributes.seats', op: 'eq', value: 7 }
        ]
      },
      leave: ({ host, ada }) => host.customers.update(ada, { attributes: { plan: 'silver' } })
    }
  ],
  [
    'gets another choice, when two become one',
    {
      filter: inLead,
      async leave({ host, finish }) {
        await host.lookups.merge('stages', 'lead', 'contacted')
        await finish()
      }
    }
  ],
  [
    'loses a tag that was renamed since',
    {
      filter: { field: 'tags', op: 'eq', value: 'vip' },
      async leave({ host, ada }) {
        const untagged = await host.customers.update(ada, { tags: [] })
        const [tag] = (await host.tags.list()).data
        await host.tags.update(tag?.id ?? '', { name: 'Important' })
        await host.customers.update(untagged, { notes: 'Called' })
      }
    }
  ],
  [
    'came to match and went again in between',
    {
      filter: { field: 'stage', op: 'eq', value: 'customer' },
      async leave({ host, ada }) {
        await host.customers.update(await host.customers.update(ada, { stage: 'customer' }), { stage: 'lost' })
      }
    }
  ]
])('a session with a filter reads again when a customer that matched %s', async (_, { filter, listing = 'all', leave }) => {
  const { kit, host, signIn, store } = await startAcme()
  await host.attributes.create({ key: 'plan', label: 'Plan', type: 'text' })
  await host.attributes.create({ key: 'seats', label: 'Seats', type: 'number' })
  const ada = await host.customers.create({
    kind: 'person',
    firstName: 'Ada',
    stage: 'lead',
    email: 'ada@example.com',
    tags: ['vip'],
    attributes: { plan: 'gold', seats: 7 }
  })
  await store?.write([{ sql: `update customers set updated_at = '2026-01-01T12:00:00.000Z'`, args: [] }])
  const { changes } = await signIn('Ana', { filter, listing })
  const { position } = await changes.list()

  await leave({ host, ada, finish: () => kit.finishJobs('acme') })
  const feed = await changes.list({ after: position })

  expect(feed).toMatchObject({ data: [], reset: true })
  await expect(changes.list({ after: feed.position })).resolves.toMatchObject({ data: [], reset: false })
})

test('everybody hears of forms and users, and of keys only who may administer', async () => {
  const { host, signIn } = await startAcme()
  const [viewer, administrator] = [await signIn('Vera', { role: 'viewer' }), await signIn('Ada', { role: 'administrator' })]
  const [toViewer, toAdministrator] = [await listener(viewer), await listener(administrator)]

  const key = await host.keys.create({ kind: 'secret', label: 'Import' })
  const { id } = await signIn('Ben')
  await host.forms.put('booking', {
    title: 'Book a table',
    recipient: 'Trattoria Da Ugo',
    kind: 'person',
    fields: [{ field: 'email' }],
    confirmation: { title: 'Thank you', text: 'We call you back.' }
  })
  await host.keys.revoke(key.id)

  expect(await toViewer()).toEqual([`touched user ${id}`, 'touched form booking'])
  expect(await toAdministrator()).toEqual([`touched user ${id}`, 'touched form booking', `gone key ${key.id}`])
})
