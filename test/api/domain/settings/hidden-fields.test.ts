import { type Client, createClient } from '@customer-kit/sdk'
import { hideableFields, limitedRoles, operations, type SettingsPatch } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { digestOf } from '../../../support/digest.ts'
import { baseUrl, startKit } from '../../../support/kit.ts'

type Hidden = NonNullable<SettingsPatch['hiddenFields']>

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const signIn = async (id: string, asked: object = {}) => kit.client((await host.sessions.create({ user: { id }, ...asked })).token)
  const hide = async (hiddenFields: Hidden) => host.settings.update(await host.settings.get(), { hiddenFields })
  const ada = await host.customers.create({
    kind: 'person',
    firstName: 'Ada',
    lastName: 'King',
    email: 'ada@example.com',
    stage: 'lead',
    notes: 'Rings on Mondays',
    tags: ['vip']
  })
  return { kit, host, signIn, hide, ada, store: await kit.workspaces.open('acme') }
}

const unknown = (path: string) => ({ status: 422, code: 'invalid_request', errors: [{ path }] })

test('from nobody anything is hidden until an administrator says so, and what is said is kept, once each, and told', async () => {
  const { host, hide } = await startAcme()
  const { position } = await host.changes.list()

  expect((await host.settings.get()).hiddenFields).toEqual({ manager: [], member: [], viewer: [] })
  const changed = await hide({ member: ['email', 'notes', 'email'] })

  operations.getSettings.answer.parse(changed)
  expect(changed).toMatchObject({ rev: 2, hiddenFields: { manager: [], member: ['email', 'notes'], viewer: [] } })
  expect(await hide({ viewer: ['email'] })).toMatchObject({ rev: 3, hiddenFields: { member: ['email', 'notes'], viewer: ['email'] } })
  expect((await host.changes.list({ after: position })).data).toMatchObject([{ kind: 'settings', op: 'touched' }])
})

test.each(limitedRoles)('of all that can be hidden from a %s nothing is left but who the customer is', async (role) => {
  const { host, hide, signIn, ada } = await startAcme()
  const all = hideableFields.exclude(['name', 'firstName', 'lastName']).options
  await hide({ [role]: all })
  const { customers, bootstrap } = await signIn('Ana', { role })

  const shown = { kind: 'person', id: ada.id, rev: 1, createdAt: ada.createdAt, firstName: 'Ada', lastName: 'King' }
  expect(await customers.get(ada.id)).toEqual(shown)
  expect((await customers.list()).data).toEqual([shown])
  expect((await bootstrap.get()).fields.map(({ key }) => key)).toEqual(['id', 'name', 'kind', 'createdAt'])
  expect((await bootstrap.get()).lookups).not.toHaveProperty('stages')
  for (const other of [...limitedRoles.filter((each) => each !== role), 'administrator'] as const)
    expect(await (await signIn(other, { role: other })).customers.get(ada.id)).toEqual(ada)
  expect(await host.customers.get(ada.id)).toEqual(ada)
})

test('a field that is hidden from a role is in none of its answers', async () => {
  const { host, hide, signIn, ada } = await startAcme()
  await hide({ manager: ['email', 'stage'] })
  const { customers, identities, me } = await signIn('Ana', { role: 'manager' })
  const discarded = await host.customers.create({
    kind: 'person',
    firstName: 'Bob',
    email: 'bob@example.com',
    responsible: (await me()).id
  })
  await host.customers.delete(discarded)

  const answers: object[] = [
    await customers.create({ kind: 'person', firstName: 'Eve', phone: '+34600123456' }),
    await customers.upsert('phone', '+34600123456', { kind: 'person', lastName: 'Moneypenny' }),
    await customers.update(ada, { lastName: 'Lovelace' }),
    await customers.get(ada.id),
    ...(await customers.list()).data,
    ...(await customers.trash()).data,
    await customers.restore(discarded.id)
  ]

  expect(answers).toHaveLength(8)
  for (const answer of answers) {
    expect(answer).not.toHaveProperty('email')
    expect(answer).not.toHaveProperty('stage')
    expect(answer).toHaveProperty('phone')
  }
  expect((await identities.list(ada.id)).data).toEqual([])
})

test('naming a field that is hidden from a role is naming nothing, wherever', async () => {
  const { hide, signIn, ada, store } = await startAcme()
  await hide({ member: ['email', 'stage', 'otherIdentities'] })
  const { customers, identities, bootstrap } = await signIn('Ana', { role: 'member' })
  const before = await digestOf(store)

  const asked: Record<string, () => PromiseLike<unknown>> = {
    'fields': () => customers.list({ fields: ['firstName', 'email'] }),
    'filter.not.field': () => customers.list({ filter: { not: { field: 'email', op: 'empty' } } }),
    'filter.field': () => customers.count({ filter: { field: 'stage', op: 'eq', value: 'lead' } }),
    'sort': () => customers.list({ sort: '-stage' }),
    'email': () => customers.update(ada, { email: null }),
    'stage': () => customers.create({ kind: 'person', firstName: 'Eve', stage: 'lead' }),
    'identity': () => customers.upsert('email', 'ada@example.com', { kind: 'person', lastName: 'King' }),
    'kind': () => identities.add(ada.id, { kind: 'telegram', value: 'ada_lovelace' })
  }
  for (const [path, ask] of Object.entries(asked)) await expect(Promise.resolve(ask()), path).rejects.toMatchObject(unknown(path))
  expect(await digestOf(store)).toBe(before)
  expect((await customers.list({ q: 'ada@example' })).total).toBe(0)
  expect((await customers.list({ q: 'ada' })).total).toBe(1)
  expect((await bootstrap.get()).lookups).not.toHaveProperty('stages')
  expect((await bootstrap.get()).fields.map(({ key }) => key)).not.toContain('email')
})

test('what a session hides comes on top, and what is hidden stays as it is when the rest is changed', async () => {
  const { host, hide, signIn, ada } = await startAcme()
  await hide({ member: ['email'] })
  const { customers } = await signIn('Ana', { hiddenFields: ['notes', 'email'] })

  const changed = await customers.update(ada, { firstName: 'Grace' })

  expect(changed).not.toHaveProperty('email')
  expect(changed).not.toHaveProperty('notes')
  expect(await host.customers.get(ada.id)).toEqual({
    ...ada,
    firstName: 'Grace',
    rev: 2,
    updatedAt: changed.updatedAt ?? expect.any(String)
  })
})

test('sessions of the role are over with the change, those of others go on, and the next one has it', async () => {
  const { hide, signIn, ada } = await startAcme()
  const [member, viewer] = [await signIn('Ana'), await signIn('Ben', { role: 'viewer' })]
  const { position } = await member.changes.list()
  expect(await member.customers.get(ada.id)).toEqual(ada)

  await hide({ member: ['email'] })

  for (const ask of readingsOf(member, ada.id)) await expect(Promise.resolve(ask())).rejects.toMatchObject({ status: 401 })
  await expect(member.customers.update(ada, { stage: 'contacted' })).rejects.toMatchObject({ status: 401 })
  expect(await viewer.customers.get(ada.id)).toEqual(ada)
  const renewed = await signIn('Ana')
  expect(await renewed.customers.get(ada.id)).not.toHaveProperty('email')
  expect(await renewed.changes.list({ after: position })).toMatchObject({ data: [], reset: true })
  await hide({ member: [] })
  await expect(renewed.customers.get(ada.id)).rejects.toMatchObject({ status: 401 })
  expect(await (await signIn('Ana')).customers.get(ada.id)).toEqual(ada)
})

const readingsOf = ({ customers, bootstrap, changes, me }: Client, id: string): (() => PromiseLike<unknown>)[] => [
  () => customers.get(id),
  () => customers.list(),
  () => customers.count(),
  () => bootstrap.get(),
  () => changes.list(),
  () => me()
]

test('a page whose token is renewed shows what is left without a word', async () => {
  const { kit, host, hide, ada } = await startAcme()
  const page = createClient({
    baseUrl,
    token: async () => (await host.sessions.create({ user: { id: 'Ana' } })).token,
    fetch: kit.fetch
  })
  expect(await page.customers.get(ada.id)).toEqual(ada)

  await hide({ member: ['email', 'notes'] })

  // Among the other identities are addresses too.
  const { email: _, notes: __, otherIdentities: ___, ...rest } = ada
  expect(await page.customers.get(ada.id)).toEqual(rest)
})

test('an answer that was kept before a field was hidden is not told again with it', async () => {
  const { hide, signIn, ada } = await startAcme()
  const change = async () => (await signIn('Ana')).customers.update(ada, { stage: 'contacted' }, { idempotencyKey: 'one' })
  expect(await change()).toHaveProperty('email')

  await hide({ member: ['email'] })

  await expect(change()).rejects.toMatchObject({ status: 412 })
})

test.each([
  ['name', 'name cannot be hidden from a role: every customer is shown with it'],
  ['firstName', 'firstName cannot be hidden from a role: every customer is shown with it'],
  ['lastName', 'lastName cannot be hidden from a role: every customer is shown with it'],
  ['kind', 'kind cannot be hidden from a role: every customer is shown with it'],
  ['id', 'id cannot be hidden from a role: every customer is shown with it'],
  ['rev', 'rev cannot be hidden from a role: every customer is shown with it'],
  ['createdAt', 'createdAt cannot be hidden from a role: every customer is shown with it'],
  ['salary', 'There is no field salary']
])('%s is refused at its place, and nothing is hidden', async (field, message) => {
  const { host, store, hide } = await startAcme()
  const before = await digestOf(store)

  const asked = hide({ viewer: ['email', field] } as Hidden)

  await expect(asked).rejects.toMatchObject({ status: 422, errors: [{ path: 'hiddenFields.viewer.1', message }] })
  expect(await digestOf(store)).toBe(before)
  expect((await host.settings.get()).rev).toBe(1)
})

test.each(['administrator', 'secretKey', 'owner'])('from the %s nothing can be hidden', async (role) => {
  const { hide } = await startAcme()

  await expect(hide({ [role]: ['email'] } as Hidden)).rejects.toMatchObject({ status: 422, errors: [{ path: `hiddenFields.${role}` }] })
})

test('a manager configures, but does not say what a role sees; and whom something is hidden from does neither', async () => {
  const { host, hide, signIn } = await startAcme()
  const manager = await signIn('Ana', { role: 'manager' })

  const widened = manager.settings.update(await manager.settings.get(), { hiddenFields: { manager: [] } })
  await expect(widened).rejects.toMatchObject({ status: 403, message: 'What a role does not see is for administrators to say' })
  expect(await manager.settings.update(await manager.settings.get(), { mandatoryFields: { person: ['email', 'phone'] } })).toMatchObject({
    rev: 2
  })

  await hide({ manager: ['email'], viewer: ['email', 'notes'] })
  const narrowed = await signIn('Ana', { role: 'manager' })
  const { rev, hiddenFields, mandatoryFields } = await narrowed.settings.get()
  // What does not exist for them has no name either.
  expect({ rev, hiddenFields, mandatoryFields }).toEqual({
    rev: 3,
    hiddenFields: { manager: [], member: [], viewer: ['notes'] },
    mandatoryFields: { person: ['phone'], organization: [] }
  })
  await expect(narrowed.settings.update({ rev }, { mandatoryFields: { person: [] } })).rejects.toMatchObject({ status: 403 })
  expect(await (await signIn('Boss', { role: 'administrator' })).settings.get()).toEqual(await host.settings.get())
})

test('who cannot see a field is not asked for it, though the workspace insists on it', async () => {
  const { host, hide, signIn } = await startAcme()
  await host.settings.update(await host.settings.get(), { mandatoryFields: { person: ['email', 'stage'] } })
  await hide({ member: ['email'] })
  const { customers, bootstrap } = await signIn('Ana')

  expect((await bootstrap.get()).settings.mandatoryFields.person).toEqual(['stage'])
  expect(await customers.create({ kind: 'person', firstName: 'Eve', stage: 'lead' })).toMatchObject({ stage: 'lead' })
})
