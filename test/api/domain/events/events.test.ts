import { type Event, operations } from '@customer-kit/sdk/contract'
import { unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { mintSession } from '@customer-kit/api/http/sessions.ts'
import { expect, test } from 'vitest'
import { countOf, digestOf } from '../../../support/digest.ts'
import { secret, startKit } from '../../../support/kit.ts'

async function startTimeline() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const customer = await host.customers.create({ kind: 'person', firstName: 'Ada' })
  return { kit, host, customer, store: await kit.workspaces.open('acme') }
}

const titles = (page: { data: Event[] }) => page.data.map(({ title }) => title)

test('what is recorded without further words is a note of this moment', async () => {
  const { host, customer } = await startTimeline()

  const event = await host.events.record(customer.id, { text: '  Called back  ' })

  operations.recordEvent.answer.parse(event)
  expect(event).toMatchObject({
    rev: 1,
    customerId: customer.id,
    type: 'note',
    title: null,
    text: 'Called back',
    details: {},
    endsAt: null
  })
  expect(event.createdBy).toMatch(/^key_[0-9a-f]{32}$/)
  expect(Math.abs(Date.parse(event.at) - Date.now())).toBeLessThan(5000)
})

test('the past comes newest first, what is planned soonest first, and neither in the other', async () => {
  const { host, customer } = await startTimeline()
  const record = (title: string, at: string) => host.events.record(customer.id, { title, at })
  for (const day of ['02', '01', '03']) await record(`past ${day}`, `2020-01-${day}T00:00:00.000Z`)
  for (const day of ['02', '01', '03']) await record(`planned ${day}`, `2099-01-${day}T00:00:00.000Z`)

  const past = await host.events.list(customer.id)
  const upcoming = await host.events.list(customer.id, { when: 'upcoming' })

  operations.listEvents.answer.parse(past)
  expect(titles(past)).toEqual(['past 03', 'past 02', 'past 01'])
  expect(titles(upcoming)).toEqual(['planned 01', 'planned 02', 'planned 03'])
  expect(past).toMatchObject({ total: 3, totalIsExact: true, nextCursor: null, prevCursor: null })
})

test.each(['past', 'upcoming'] as const)(
  'pages of the %s go on and back, lose nothing and repeat nothing, also within one moment',
  async (when) => {
    const { host, customer } = await startTimeline()
    const year = when === 'past' ? '2020' : '2099'
    for (const [title, day] of [
      ['a', '01'],
      ['b', '02'],
      ['c', '02'],
      ['d', '02'],
      ['e', '03']
    ] as const)
      await host.events.record(customer.id, { title, at: `${year}-01-${day}T00:00:00.000Z` })
    const ordered = when === 'past' ? ['e', 'd', 'c', 'b', 'a'] : ['a', 'b', 'c', 'd', 'e']
    const page = async (cursor: string | null) => host.events.list(customer.id, { when, limit: 2, ...(cursor && { cursor }) })

    const first = await page(null)
    const second = await page(first.nextCursor)
    const third = await page(second.nextCursor)
    const secondAgain = await page(third.prevCursor)
    const firstAgain = await page(secondAgain.prevCursor)

    expect([first, second, third].flatMap(titles)).toEqual(ordered)
    expect(titles(secondAgain)).toEqual(titles(second))
    expect(titles(firstAgain)).toEqual(titles(first))
    expect([first.prevCursor, third.nextCursor, firstAgain.prevCursor]).toEqual([null, null, null])
    expect(titles(await page(secondAgain.nextCursor))).toEqual(titles(third))
  }
)

test('a list may be narrowed to some types', async () => {
  const { host, customer } = await startTimeline()
  for (const type of ['note', 'call', 'meeting'] as const) await host.events.record(customer.id, { type, title: type })

  const page = await host.events.list(customer.id, { types: ['call', 'meeting'] })

  expect(titles(page)).toEqual(['meeting', 'call'])
  expect(page.total).toBe(2)
})

test('a cursor continues its own list and no other', async () => {
  const { kit, host, customer } = await startTimeline()
  const other = await host.customers.create({ kind: 'person', firstName: 'Grace' })
  for (const title of ['a', 'b', 'c']) await host.events.record(customer.id, { title })
  const { nextCursor } = await host.events.list(customer.id, { limit: 1 })
  const cursor = nextCursor ?? ''
  const viewer = kit.client(await kit.session({ workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' }))

  for (const list of [
    host.events.list(other.id, { cursor }),
    host.events.list(customer.id, { cursor, when: 'upcoming' }),
    host.events.list(customer.id, { cursor, types: ['note'] }),
    host.events.list(customer.id, { cursor: cursor.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
    viewer.events.list(customer.id, { cursor })
  ])
    await expect(Promise.resolve(list)).rejects.toMatchObject({ status: 400, code: 'invalid_cursor' })
})

test('a cursor outlives the session it was given in', async () => {
  const { kit, host, customer } = await startTimeline()
  for (const title of ['a', 'b']) await host.events.record(customer.id, { title, at: '2020-01-01T00:00:00.000Z' })
  const session = { ...unnarrowed, workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' } as const
  await kit.session(session)
  const renewed = async (secondsAgo: number) => kit.client(await mintSession(secret, session, new Date(Date.now() - secondsAgo * 1000)))
  const { nextCursor } = await (await renewed(300)).events.list(customer.id, { limit: 1 })

  const page = await (await renewed(0)).events.list(customer.id, { limit: 1, cursor: nextCursor ?? '' })

  expect(titles(page)).toEqual(['a'])
})

test('an event changes on the revision that was read, and a deleted one is gone; the log knows both', async () => {
  const { host, customer, store } = await startTimeline()
  const event = await host.events.record(customer.id, { type: 'call', title: 'Called', at: '2020-01-01T09:00:00.000Z' })

  const changed = await host.events.update(event, { title: null, text: 'No answer', endsAt: '2020-01-01T09:05:00.000Z' })

  operations.updateEvent.answer.parse(changed)
  expect(changed).toMatchObject({ rev: 2, type: 'call', title: null, text: 'No answer', at: '2020-01-01T09:00:00.000Z' })
  await expect(host.events.update(event, { text: 'Late' })).rejects.toMatchObject({ status: 412 })
  await expect(host.events.delete(event)).rejects.toMatchObject({ status: 412 })
  await expect(host.events.delete(changed)).resolves.toBeUndefined()
  await expect(host.events.update(changed, { text: 'Later' })).rejects.toMatchObject({ status: 404 })
  const [logged] =
    (await store?.read([{ sql: `select verb, customer_id, before, after from changes where kind = 'event' order by seq`, args: [] }])) ?? []
  expect(logged).toEqual([
    { verb: 'create', customer_id: customer.id, before: null, after: null },
    {
      verb: 'update',
      customer_id: customer.id,
      before: JSON.stringify({ title: 'Called', text: null, endsAt: null }),
      after: JSON.stringify({ title: null, text: 'No answer', endsAt: '2020-01-01T09:05:00.000Z' })
    },
    { verb: 'delete', customer_id: customer.id, before: JSON.stringify(changed), after: null }
  ])
})

test('of twenty changes to one revision at the same moment exactly one is kept', async () => {
  const { host, customer } = await startTimeline()
  const event = await host.events.record(customer.id, { title: 'Called' })

  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => host.events.update(event, { title: `Called ${i}` })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.each([
  ['text', {}],
  ['text', { title: null, text: null }],
  ['title', { title: '   ', text: 'x' }],
  ['at', { text: 'x', at: '2020-01-01' }],
  ['endsAt', { text: 'x', at: '2020-01-02T00:00:00.000Z', endsAt: '2020-01-01T00:00:00.000Z' }],
  ['type', { text: 'x', type: 'party' }]
])('an event whose %s does not fit is refused and nothing is kept', async (path, event) => {
  const { host, customer, store } = await startTimeline()
  const before = await digestOf(store)

  await expect(host.events.record(customer.id, event as object)).rejects.toMatchObject({ status: 422, errors: [{ path }] })

  expect(await digestOf(store)).toBe(before)
})

test('a change that would leave an event without words or with an end before its beginning is refused', async () => {
  const { host, customer } = await startTimeline()
  const event = await host.events.record(customer.id, { title: 'Called', at: '2020-01-02T00:00:00.000Z' })

  await expect(host.events.update(event, { title: null })).rejects.toMatchObject({ errors: [{ path: 'text' }] })
  await expect(host.events.update(event, { endsAt: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject({ errors: [{ path: 'endsAt' }] })
})

test('an answer lost after the commit is found again: one event, one deletion', async () => {
  const { kit, customer, store } = await startTimeline()
  const { secretKey } = await kit.workspace('globex')
  let drops = 0
  const flaky = kit.client(secretKey, async (request) => {
    const isFirstTry = request.method !== 'GET' && drops++ % 2 === 0
    const response = await kit.fetch(request)
    if (isFirstTry) throw new TypeError('connection reset')
    return response
  })
  const globex = await kit.workspaces.open('globex')
  const own = await flaky.customers.create({ kind: 'person', firstName: 'Grace' })

  const event = await flaky.events.record(own.id, { title: 'Once' })
  await flaky.events.delete(event)

  expect(await countOf(globex, 'changes')).toBe(3)
  expect(await countOf(store, 'changes')).toBe(1)
  expect(customer.rev).toBe(1)
})

test('whoever does not see a customer finds none of its events and records none', async () => {
  const { kit, host, store } = await startTimeline()
  const hidden = await host.customers.create({ kind: 'person', firstName: 'Hidden', private: true })
  const event = await host.events.record(hidden.id, { title: 'Secret' })
  const member = kit.client(await kit.session({ workspace: 'acme', user: 'usr_1', role: 'member', listing: 'all-except-private' }))
  const before = await digestOf(store)

  for (const attempt of [
    async () => member.events.list(hidden.id),
    () => member.events.record(hidden.id, { title: 'Mine' }),
    () => member.events.update(event, { title: 'Mine' }),
    () => member.events.delete(event)
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 404, code: 'not_found' })

  expect(await digestOf(store)).toBe(before)
})
