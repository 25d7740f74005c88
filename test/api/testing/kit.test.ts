import { createTestKit, type Fault } from '@customer-kit/api/testing'
import { createClient, isProblem } from '@customer-kit/sdk'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a host tests against the API itself, as whoever it likes', async () => {
  await using kit = await createTestKit()
  const ana = kit.as({ user: { id: 'u-17', name: 'Ana Ruiz' }, role: 'member', listing: 'own' })
  const { id } = await kit.client.customers.create({ kind: 'person', firstName: 'Ada' })
  const hers = await ana.customers.create({ kind: 'person', firstName: 'Bea', responsible: 'ext:u-17' })

  const { data } = await ana.customers.list()

  expect(data.map((customer) => customer.id)).toEqual([hers.id])
  await expect(ana.customers.get(id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a visitor sends what the page asks for', async () => {
  await using kit = await createTestKit()
  await kit.client.forms.put('visit', {
    title: 'Visit',
    recipient: 'Acme Clinic',
    kind: 'person',
    fields: [{ field: 'email', mandatory: true }],
    confirmation: { title: 'Thank you', text: 'We call you back.' }
  })

  const receipt = await kit.visitor.publicForms.submit('visit', { values: { email: 'ada@example.com' } })

  expect(receipt.confirmation.title).toBe('Thank you')
  expect((await kit.client.customers.list()).data).toMatchObject([{ email: 'ada@example.com' }])
})

test('the clock stands still until it is told to move, and a session runs out with it', async () => {
  await using kit = await createTestKit({ now: '2027-03-31T09:00:00.000Z' })
  const ana = kit.as({ user: { id: 'u-17' } })
  const customer = await ana.customers.create({ kind: 'person', firstName: 'Ada' })
  expect(customer.createdAt).toBe('2027-03-31T09:00:00.000Z')

  kit.clock.advance(3_600_000)
  const later = await ana.customers.update(customer, { firstName: 'Grace' })

  expect(later.updatedAt).toBe('2027-03-31T10:00:00.000Z')
  expect(kit.asked).toEqual(['createSession', 'createCustomer', 'updateCustomer', 'createSession', 'updateCustomer'])
})

test.each<[string, Fault['what'], string[]]>([
  ['an answer that is lost', 'answer lost', ['createCustomer', 'createCustomer']],
  ['a network that is gone for a moment', 'offline', ['createCustomer', 'createCustomer']],
  ['a server that is busy', { status: 503 }, ['createCustomer', 'createCustomer']],
  ['a token that has just run out', 'token refused', ['createCustomer', 'createSession', 'createCustomer']],
  ['a slow answer', { delayMs: 5 }, ['createCustomer']]
])('%s is survived, and leaves one customer', async (_, what, asked) => {
  await using kit = await createTestKit()
  const ana = kit.as({ user: { id: 'u-17' } })
  await ana.me()
  kit.fault({ on: 'createCustomer', what })
  const before = kit.asked.length

  await ana.customers.create({ kind: 'person', firstName: 'Ada' })

  expect(kit.asked.slice(before)).toEqual(asked)
  expect((await kit.client.customers.list()).total).toBe(1)
})

test('a fault that stays is told to the host, until all is well again', async () => {
  await using kit = await createTestKit()
  kit.fault({ on: 'listCustomers', what: { status: 429, retryAfterSeconds: 120 }, times: 9 })

  const error = await kit.client.customers.list().catch((reason: unknown) => reason)

  expect(isProblem(error, 'rate_limited') && error.retryAfterMs).toBe(120_000)
  kit.heal()
  expect((await kit.client.customers.list()).total).toBe(0)
})

test('a client of the host’s own comes in as well, and nothing is left when it is over', async () => {
  const workspace = `acme-${randomBytes(4).toString('hex')}`
  const kit = await createTestKit({ workspace })
  const own = createClient({ baseUrl: kit.baseUrl, token: kit.secretKey, fetch: kit.fetch })
  expect(kit.secretKey).toContain(workspace)
  expect((await own.customers.list()).total).toBe(0)

  const left = () => readdirSync(tmpdir()).filter((name) => existsSync(join(tmpdir(), name, `${workspace}.db`)))
  expect(left()).toHaveLength(1)
  await kit.close()
  expect(left()).toHaveLength(0)
})

test('a job waits until the test lets it run, and is then done', async () => {
  await using kit = await createTestKit()
  const { lookups, customers, jobs } = kit.client
  await lookups.create('stages', { label: 'Prospect', key: 'prospect' })
  const { id } = await customers.create({ kind: 'person', firstName: 'Ada', stage: 'prospect' })
  const job = await lookups.merge('stages', 'prospect', 'lead')
  expect((await customers.get(id)).stage).toBe('prospect')

  await kit.finishJobs()

  expect((await jobs.get(job.id)).state).toBe('done')
  expect((await customers.get(id)).stage).toBe('lead')
})
