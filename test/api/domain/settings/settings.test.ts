import { newCustomerFor, operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { countOf, digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  const insist = async (person: ('email' | 'phone' | 'stage' | 'tags' | 'lastName')[]) =>
    host.settings.update(await host.settings.get(), { mandatoryFields: { person } })
  return { kit, host, publicKey, insist, ...host }
}

const nobody = { manager: [], member: [], viewer: [] }
const lacks = (...fields: string[]) => ({
  status: 422,
  code: 'invalid_request',
  errors: fields.map((path) => ({ path, message: 'This field is mandatory' }))
})

test('a new workspace insists on nothing, and what it insists on is kept, logged and told to everybody', async () => {
  const { kit, host, insist, settings, bootstrap, changes } = await startAcme()
  const { position } = await changes.list()

  const untouched = await settings.get()
  const changed = await insist(['email', 'stage', 'email'])

  expect(untouched).toEqual({ rev: 1, hiddenFields: nobody, mandatoryFields: { person: [], organization: [] } })
  expect(changed).toEqual({ rev: 2, hiddenFields: nobody, mandatoryFields: { person: ['email', 'stage'], organization: [] } })
  operations.getSettings.answer.parse(changed)
  expect(await settings.get()).toEqual(changed)
  expect((await bootstrap.get()).settings).toEqual({ mandatoryFields: changed.mandatoryFields })
  const heard = (await changes.list({ after: position })).data
  expect(heard).toEqual([{ kind: 'settings', id: 'settings', customerId: null, op: 'touched' }])
  const store = await kit.workspaces.open('acme')
  await insist(['email', 'stage'])
  expect(await countOf(store, 'changes')).toBe(1)
  expect(await host.settings.get()).toEqual(changed)
})

test('settings decided on an old revision are refused', async () => {
  const { kit, insist, settings } = await startAcme()
  const read = await settings.get()
  await insist(['email'])
  const store = await kit.workspaces.open('acme')
  const before = await digestOf(store)

  const late = settings.update(read, { mandatoryFields: { organization: ['phone'] } })

  await expect(late).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
  expect(await digestOf(store)).toBe(before)
})

test('of twenty who change the settings at once exactly one is kept', async () => {
  const { settings } = await startAcme()
  const read = await settings.get()

  const outcomes = await Promise.allSettled(
    (['email', 'phone', 'tags', 'notes'] as const).flatMap((field) =>
      Array.from({ length: 5 }, () => settings.update(read, { mandatoryFields: { person: [field] } }))
    )
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await settings.get()).rev).toBe(2)
})

test('nobody is made without what the workspace insists on, by whichever way, and each field that is missing is named', async () => {
  const { customers, insist } = await startAcme()
  await insist(['lastName', 'phone', 'tags'])

  const empty = { kind: 'person' as const, firstName: 'Ada', phone: null, tags: [] }
  await expect(customers.create(empty)).rejects.toMatchObject(lacks('lastName', 'phone', 'tags'))
  const upserted = customers.upsert('email', 'ada@example.com', { kind: 'person', lastName: 'King', tags: ['vip'] })
  await expect(upserted).rejects.toMatchObject(lacks('phone'))
  expect((await customers.list()).total).toBe(0)
  const whole = { kind: 'person' as const, lastName: 'King', phone: '+34600123456', tags: ['vip'] }
  expect(await customers.create(whole)).toMatchObject({ lastName: 'King' })
  expect(await customers.upsert('phone', '+34600654321', { kind: 'person', lastName: 'King', tags: ['vip'] })).toMatchObject({ rev: 1 })
  expect(await customers.create({ kind: 'organization', name: 'Acme' })).toMatchObject({ name: 'Acme' })
})

test('nobody empties it either, and who lacks it from before is changed as ever', async () => {
  const { customers, identities, insist } = await startAcme()
  const without = await customers.create({ kind: 'person', firstName: 'Ada' })
  const withIt = await customers.create({ kind: 'person', firstName: 'Grace', email: 'grace@example.com' })
  await insist(['email'])

  await expect(customers.update(withIt, { email: null, stage: 'lead' })).rejects.toMatchObject(lacks('email'))
  await expect(identities.remove(withIt.id, { kind: 'email', value: 'grace@example.com' })).rejects.toMatchObject(lacks('email'))
  expect(await customers.update(withIt, { email: 'new@example.com' })).toMatchObject({ email: 'new@example.com' })
  const changed = await customers.update(without, { stage: 'lead', email: null })
  expect(changed).toMatchObject({ stage: 'lead', email: null })
  await customers.delete(changed)
  expect(await customers.restore(without.id)).toMatchObject({ email: null })
})

test('what is insisted on in the middle of a creation holds', async () => {
  const { kit, host, insist } = await startAcme()
  const { secretKey } = await kit.workspace('globex')
  expect(await kit.client(secretKey).customers.create({ kind: 'person', firstName: 'Ada' })).toMatchObject({ rev: 1 })
  const made = host.customers.create({ kind: 'person', firstName: 'Ada' })
  const [outcome] = await Promise.allSettled([made, insist(['email'])])

  // Whichever came first: nobody without it came after.
  const { total } = await host.customers.list()
  expect(total).toBe(outcome.status === 'fulfilled' ? 1 : 0)
  await expect(host.customers.create({ kind: 'person', firstName: 'Eve' })).rejects.toMatchObject(lacks('email'))
})

test('who cannot see a field is not asked for it', async () => {
  const { kit, insist } = await startAcme()
  await insist(['email', 'stage'])
  const session = { workspace: 'acme', user: 'usr_1', role: 'member', listing: 'all', hiddenFields: ['email'] } as const
  const narrowed = kit.client(await kit.session(session))

  expect((await narrowed.bootstrap.get()).settings.mandatoryFields.person).toEqual(['stage'])
  await expect(narrowed.customers.create({ kind: 'person', firstName: 'Ada' })).rejects.toMatchObject(lacks('stage'))
  expect(await narrowed.customers.create({ kind: 'person', firstName: 'Ada', stage: 'lead' })).toMatchObject({ stage: 'lead' })
})

test('the schema that the API holds to says the same to whoever calls it', async () => {
  const { settings, insist } = await startAcme()
  const { mandatoryFields } = await insist(['email', 'stage'])
  const schema = newCustomerFor((await settings.get()).mandatoryFields)

  const faults = schema.safeParse({ kind: 'person', firstName: 'Ada' }).error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(faults).toEqual([
    ['email', 'This field is mandatory'],
    ['stage', 'This field is mandatory']
  ])
  expect(schema.safeParse({ kind: 'person', email: 'ada@example.com', stage: 'lead' }).success).toBe(true)
  expect(mandatoryFields.person).toHaveLength(2)
})

test('a form asks for what the workspace insists on, and what it does not ask keeps no visitor out', async () => {
  const { kit, host, publicKey, insist } = await startAcme()
  await host.forms.put('booking', {
    title: 'Book',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email' }, { field: 'phone' }],
    confirmation: { title: 'Thank you', text: 'We call.' }
  })
  await insist(['phone', 'stage', 'tags'])
  const visitor = kit.client(publicKey).publicForms

  const shown = (await visitor.get('booking')).fields.map(({ field, mandatory }) => [field, mandatory])
  expect(shown).toEqual([
    ['email', false],
    ['phone', true]
  ])
  await expect(visitor.submit('booking', { values: { email: 'ada@example.com' } })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'values.phone' }]
  })
  await visitor.submit('booking', { values: { phone: '+34600123456' } })
  const [made] = (await host.customers.list()).data
  expect(made).toMatchObject({ phone: '+34600123456', stage: null, verified: { phone: false } })
  expect((await host.forms.get('booking')).fields[1]).toMatchObject({ field: 'phone', mandatory: false })
})
