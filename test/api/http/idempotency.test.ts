import { createTestKit } from '@customer-kit/api/testing'
import { expect, test } from 'vitest'
import { countOf } from '../../support/digest.ts'
import { type AskedNarrowing, baseUrl, startKit } from '../../support/kit.ts'

test('fifty parallel posts with one key are one customer and fifty identical answers', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => customers.create({ kind: 'organization', name: 'Once' }, { idempotencyKey: 'one' }))
  )

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf(await kit.workspaces.open('acme'), 'customers')).toBe(1)
})

test('an answer lost after the commit is found again, for a new customer and for a changed one', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  let drops = 0
  const { customers } = kit.client(secretKey, async (request) => {
    const isFirstTry = request.method !== 'GET' && drops++ % 2 === 0
    const response = await kit.fetch(request)
    if (isFirstTry) throw new TypeError('connection reset')
    return response
  })

  const created = await customers.create({ kind: 'person', firstName: 'Ada' })
  const updated = await customers.update(created, { firstName: 'Grace' })

  expect(updated).toMatchObject({ rev: 2, firstName: 'Grace' })
  expect(drops).toBe(4)
  expect(await countOf(await kit.workspaces.open('acme'), 'customers')).toBe(1)
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(2)
})

test('a key that was used for something else is refused', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  await customers.create({ kind: 'organization', name: 'First' }, { idempotencyKey: 'one' })

  // As long as the first, so that only what it says tells them apart.
  const second = customers.create({ kind: 'organization', name: 'Other' }, { idempotencyKey: 'one' })

  await expect(second).rejects.toMatchObject({ status: 422, code: 'idempotency_key_reused' })
})

test('a key belongs to whoever used it and to the operation it was used for', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const manager = kit.client(await kit.session({ workspace: 'acme', user: 'usr_1', role: 'manager', listing: 'all' }))
  const again = { idempotencyKey: 'one' }

  const first = await host.customers.create({ kind: 'organization', name: 'Globex' }, again)
  const second = await manager.customers.create({ kind: 'organization', name: 'Globex' }, again)
  const note = await host.events.record(first.id, { text: 'Called' }, again)

  expect(second.id).not.toBe(first.id)
  expect(note).toMatchObject({ customerId: first.id, text: 'Called' })
  expect(await host.customers.create({ kind: 'organization', name: 'Globex' }, again)).toEqual(first)
  expect(await manager.customers.create({ kind: 'organization', name: 'Globex' }, again)).toEqual(second)
  expect(await host.events.record(first.id, { text: 'Called' }, again)).toEqual(note)
})

test('a key that was used for one customer is refused for another, though the same is asked', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  const grace = await customers.create({ kind: 'person', firstName: 'Grace' })
  await customers.update(ada, { stage: 'lead' }, { idempotencyKey: 'one' })

  const other = customers.update(grace, { stage: 'lead' }, { idempotencyKey: 'one' })

  await expect(other).rejects.toMatchObject({ status: 422, code: 'idempotency_key_reused' })
  expect(await customers.get(grace.id)).toEqual(grace)
})

test('who names no key gets what they ask for each time', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const headers = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'organization', name: 'Globex' })
  const create = async () =>
    (await (await kit.fetch(new Request(`${baseUrl}/v1/customers`, { method: 'POST', headers, body }))).json()) as { id: string }

  expect((await create()).id).not.toBe((await create()).id)
})

test.each([
  ['two in one header', 'one, two'],
  ['one of 256 characters', 'x'.repeat(256)],
  ['one with a space', 'o n e'],
  ['an empty one', '']
])('a key that is none, %s, is refused before anything is written', async (_, key) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const create = customers.create({ kind: 'person', firstName: 'Ada' }, { idempotencyKey: key })

  await expect(create).rejects.toMatchObject({ status: 400, code: 'malformed_request' })
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(0)
})

test('an answer is kept for a day, and then its key is free again', async () => {
  await using kit = await createTestKit({ now: '2027-03-31T09:00:00.000Z' })
  const { customers } = kit.client
  const create = () => customers.create({ kind: 'person', firstName: 'Ada' }, { idempotencyKey: 'one' })
  const first = await create()

  kit.clock.set('2027-04-01T09:00:00.000Z')
  await customers.create({ kind: 'person', firstName: 'Grace' })
  expect(await create()).toEqual(first)

  kit.clock.set('2027-04-01T09:00:00.001Z')
  await customers.create({ kind: 'person', firstName: 'Edith' })
  expect((await create()).id).not.toBe(first.id)
})

test.each([
  ['a field hidden', 412, { hiddenFields: ['email' as const] }],
  ['one customer only', 404, { customerId: 'cus_00000000000000000000000000000000' }],
  ['customers of another region', 404, { filter: { field: 'region' as const, op: 'eq' as const, value: 'south' } }]
])('a session that is shown less, %s, gets no answer that its person was given before', async (_, status, less) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const ada = await kit.client(secretKey).customers.create({ kind: 'person', email: 'ada@example.com', region: 'north' })
  const person = { workspace: 'acme', user: 'usr_1', role: 'manager', listing: 'all' } as const
  const asked = async (narrowing: AskedNarrowing) =>
    kit.client(await kit.session({ ...person, ...narrowing })).customers.update(ada, { stage: 'lead' }, { idempotencyKey: 'one' })

  expect(await asked({})).toMatchObject({ rev: 2, email: 'ada@example.com' })
  await expect(asked(less)).rejects.toMatchObject({ status })
  expect(await asked({})).toMatchObject({ rev: 2, email: 'ada@example.com' })
})

test('whose right was taken away gets no answer again that was kept for them', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const { token } = await host.sessions.create({ user: { id: 'ana' } })
  const create = () => kit.client(token).customers.create({ kind: 'organization', name: 'Globex' }, { idempotencyKey: 'one' })
  await create()
  const [ana] = (await host.users.list()).data

  await host.users.update(ana?.id ?? '', { suspended: true })

  await expect(create()).rejects.toMatchObject({ status: 401 })
})

test('a kept answer knows the customer it is about, so that whoever erases one finds them all', async () => {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const { customers, events, forms, users, sessions } = kit.client(secretKey)
  const created = await customers.create({ kind: 'person', firstName: 'Ada' })
  const updated = await customers.update(created, { firstName: 'Grace' })
  const note = await events.record(created.id, { text: 'Called' })
  await events.delete(await events.update(note, { text: 'Called twice' }))
  await customers.delete(updated)
  await customers.restore(created.id)
  await sessions.create({ user: { id: 'ana' } })
  const [ana] = (await users.list()).data
  await users.update(ana?.id ?? '', { role: 'viewer' })
  const confirmation = { title: 'Thank you', text: 'We call you back.' }
  await forms.put('booking', { title: 'Book', recipient: 'Ugo', kind: 'person', fields: [{ field: 'email' }], confirmation })
  await kit.client(publicKey).publicForms.submit('booking', { values: { email: 'ada@example.com' } })
  const visitor = (await customers.list()).data.find(({ id }) => id !== created.id)

  const store = await kit.workspaces.open('acme')
  const [kept] = (await store?.read([{ sql: 'select operation, customer_id from idempotency order by rowid', args: [] }])) ?? []

  expect(kept?.map(({ operation, customer_id: customer }) => [operation, customer])).toEqual([
    ['createCustomer', created.id],
    ['updateCustomer', created.id],
    ['recordEvent', created.id],
    ['updateEvent', created.id],
    ['deleteEvent', created.id],
    ['deleteCustomer', created.id],
    ['restoreCustomer', created.id],
    ['updateUser', null],
    ['submitForm', visitor?.id]
  ])
})
