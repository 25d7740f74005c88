import type { LookupKind } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  return { kit, secretKey, publicKey, host, ...host }
}

const keysOf = ({ data }: { data: readonly { key: string }[] }) => data.map(({ key }) => key)

test('a choice is put last, under a key that is made from its label, and everybody reads it in the bootstrap', async () => {
  const { host, lookups } = await startAcme()

  const made = await lookups.create('stages', { label: 'Às visit, Zürich!', tone: 'amber' })
  const again = await lookups.create('stages', { label: 'As visit Zurich' })
  const unspelled = await lookups.create('offices', { label: '東京' })

  expect(made).toEqual({ key: 'as-visit-zurich', label: 'Às visit, Zürich!', tone: 'amber', archived: false, uses: null })
  expect([again.key, unspelled.key]).toEqual(['as-visit-zurich-2', 'choice'])
  expect((await host.bootstrap.get()).lookups.stages?.at(-2)).toEqual({
    key: 'as-visit-zurich',
    label: 'Às visit, Zürich!',
    tone: 'amber',
    archived: false
  })
})

test('a key of one’s own is taken once', async () => {
  const { lookups } = await startAcme()
  await lookups.create('offices', { key: 'hq', label: 'Headquarters' })

  await expect(lookups.create('offices', { key: 'hq', label: 'Home' })).rejects.toMatchObject({ status: 409, code: 'conflict' })
  expect(await lookups.create('regions', { key: 'hq', label: 'Around headquarters' })).toMatchObject({ key: 'hq' })
})

test('two people who add the same at the same time get one each, under two keys', async () => {
  const { lookups } = await startAcme()

  const made = await Promise.all([lookups.create('offices', { label: 'Lyon' }), lookups.create('offices', { label: 'Lyon' })])

  expect(made.map(({ key }) => key).toSorted()).toEqual(['lyon', 'lyon-2'])
})

test('of twenty who add the same at once each gets one at the first attempt', async () => {
  const { kit, secretKey } = await startAcme()
  const headers = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ label: 'Lyon' })
  const add = () => kit.fetch(new Request(`${baseUrl}/v1/lookups/offices`, { method: 'POST', headers, body }))

  const answers = await Promise.all(Array.from({ length: 20 }, add))

  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
  const made = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { key: string }).key))
  expect(new Set(made).size).toBe(20)
})

test('another label is seen by everybody at once and changes no customer', async () => {
  const { host, lookups, customers } = await startAcme()
  const customer = await customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })

  expect(await lookups.update('stages', 'lead', { label: 'Prospect', tone: null })).toMatchObject({
    key: 'lead',
    label: 'Prospect',
    tone: null
  })

  expect((await host.bootstrap.get()).lookups.stages?.[0]).toMatchObject({ key: 'lead', label: 'Prospect' })
  expect(await customers.get(customer.id)).toEqual(customer)
})

test('what is archived stays on the customers who have it and is accepted for nobody else, until it is back', async () => {
  const { lookups, customers } = await startAcme()
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })
  await lookups.update('stages', 'lead', { archived: true })

  const renamed = await customers.update(ada, { firstName: 'Ada M.', stage: 'lead' })
  expect(renamed).toMatchObject({ stage: 'lead', firstName: 'Ada M.' })
  const refusal = { status: 422, errors: [{ path: 'stage', message: 'There is no such choice' }] }
  await expect(customers.create({ kind: 'person', firstName: 'Grace', stage: 'lead' })).rejects.toMatchObject(refusal)
  const moved = await customers.update(renamed, { stage: 'contacted' })
  await expect(customers.update(moved, { stage: 'lead' })).rejects.toMatchObject(refusal)
  expect(keysOf(await lookups.list('stages'))).not.toContain('lead')
  expect(keysOf(await lookups.list('stages', { archived: true }))).toContain('lead')

  await lookups.update('stages', 'lead', { archived: false })
  expect(await customers.update(moved, { stage: 'lead' })).toMatchObject({ stage: 'lead' })
})

test('an order is put as a whole, and one that was decided on an older list is refused', async () => {
  const { host, lookups } = await startAcme()
  const { data, revision } = await lookups.list('statuses')
  const keys = data.map(({ key }) => key)
  expect([keys, revision]).toEqual([['active', 'paused', 'former'], 0])

  const reordered = await lookups.reorder('statuses', { keys: ['former', 'active', 'paused'], revision })
  expect([keysOf(reordered), reordered.revision]).toEqual([['former', 'active', 'paused'], 1])
  expect((await host.bootstrap.get()).lookups.statuses?.map(({ key }) => key)).toEqual(['former', 'active', 'paused'])

  const late = { status: 409, code: 'conflict' }
  await expect(lookups.reorder('statuses', { keys, revision })).rejects.toMatchObject(late)
  await expect(lookups.reorder('statuses', { keys: ['former', 'active'], revision: 1 })).rejects.toMatchObject(late)
  await expect(lookups.reorder('statuses', { keys: [...keys, 'lead'], revision: 1 })).rejects.toMatchObject(late)
  await expect(lookups.reorder('statuses', { keys: ['former', 'former', 'active'], revision: 1 })).rejects.toMatchObject({ status: 422 })
})

test('uses are counted when asked for, of the customers that the asker sees', async () => {
  const { kit, lookups, customers } = await startAcme()
  const token = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'own' })
  for (const stage of ['lead', 'lead', 'customer']) await customers.create({ kind: 'person', firstName: 'Ada', stage })
  const trashed = await customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })
  await customers.delete(trashed)

  const usesOf = async (client: typeof lookups) => {
    const { data } = await client.list('stages', { uses: true })
    return Object.fromEntries(data.map(({ key, uses }) => [key, uses]))
  }
  expect(await usesOf(lookups)).toMatchObject({
    lead: { count: 2, isExact: true },
    customer: { count: 1, isExact: true },
    lost: { count: 0, isExact: true }
  })
  expect(await usesOf(kit.client(token).lookups)).toMatchObject({ lead: { count: 0, isExact: true } })
  expect(new Set((await lookups.list('stages')).data.map(({ uses }) => uses))).toEqual(new Set([null]))
})

test('whom a field is hidden from finds no kind of it', async () => {
  const { kit } = await startAcme()
  const narrowed = { hiddenFields: ['stage'] as const }
  const token = await kit.session({ workspace: 'acme', user: 'usr_m', role: 'manager', listing: 'all', ...narrowed })
  const client = kit.client(token)

  await expect(client.lookups.list('stages')).rejects.toMatchObject({ status: 404 })
  await expect(client.lookups.create('stages', { label: 'x' })).rejects.toMatchObject({ status: 404 })
  await expect(client.lookups.update('stages', 'lead', { label: 'x' })).rejects.toMatchObject({ status: 404 })
  await expect(client.lookups.reorder('stages', { keys: [], revision: 0 })).rejects.toMatchObject({ status: 404 })
  expect(keysOf(await client.lookups.list('statuses'))).toEqual(['active', 'paused', 'former'])
})

test('who lists customers by a feed is told of a choice that changed, unless its field is hidden from them', async () => {
  const { kit, lookups } = await startAcme()
  const session = (hiddenFields: ['stage'] | []) =>
    kit.session({ workspace: 'acme', user: 'usr_v', role: 'viewer', listing: 'all', hiddenFields })
  const [open, narrowed] = [kit.client(await session([])), kit.client(await session(['stage']))]
  const [from, narrowedFrom] = [(await open.changes.list()).position, (await narrowed.changes.list()).position]

  await lookups.update('stages', 'lead', { label: 'Prospect' })

  expect((await open.changes.list({ after: from })).data).toEqual([{ kind: 'lookup', id: 'stages/lead', customerId: null, op: 'touched' }])
  expect((await narrowed.changes.list({ after: narrowedFrom })).data).toEqual([])
})

test('words that are hostile elsewhere are labels like any other', async () => {
  const { lookups } = await startAcme()
  const label = `<img src=x onerror=alert(1)> '); drop table lookups; --`

  const made = await lookups.create('campaigns', { label })

  expect(made).toMatchObject({ label, key: 'img-src-x-onerror-alert-1-drop-table-lookups' })
  expect(operations.listLookups.answer.parse(await lookups.list('campaigns'))).toMatchObject({ data: [{ label }] })
  await expect(lookups.list('__proto__' as LookupKind)).rejects.toMatchObject({ status: 422 })
})

test('a form offers no choice that is archived, and takes none', async () => {
  const { kit, publicKey, lookups, forms } = await startAcme()
  await lookups.update('segments', 'pharma', { archived: true })
  await forms.put('visit', {
    title: 'Visit',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email' }, { field: 'segment' }],
    confirmation: { title: 'Thank you', text: 'Done' }
  })
  const { publicForms } = kit.client(publicKey)

  const { fields } = await publicForms.get('visit')
  expect(fields[1]?.options?.map(({ key }) => key)).toEqual(['private', 'business', 'public', 'finance'])
  const sent = publicForms.submit('visit', { values: { email: 'ada@example.com', segment: 'pharma' }, answers: {} })
  await expect(sent).rejects.toMatchObject({ status: 422, errors: [{ path: 'values.segment', message: 'There is no such choice' }] })
})
