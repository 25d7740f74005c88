import type { NewIdentity } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit, userId } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers, identities } = kit.client(secretKey)
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com', phone: '+34600123456' })
  const all = async (id = ada.id) => (await identities.list(id)).data
  return { kit, customers, identities, ada, all }
}

const email = (value: string) => ({ kind: 'email', value }) as const

test('a customer has any number of them, the primary ones first, and the customer itself shows which these are', async () => {
  const { customers, identities, ada, all } = await startAcme()

  await identities.add(ada.id, { kind: 'email', value: 'Countess@Example.com' })
  await identities.add(ada.id, { kind: 'whatsapp', value: '0034 600 123 456' })
  await identities.add(ada.id, { kind: 'telegram', value: '@Ada_Lovelace' })
  await identities.add(ada.id, { kind: 'customer-number', value: 'K/17 a' })

  expect(await all()).toEqual([
    { kind: 'email', value: 'ada@example.com', verified: false, primary: true },
    { kind: 'phone', value: '+34600123456', verified: false, primary: true },
    { kind: 'email', value: 'countess@example.com', verified: false, primary: false },
    { kind: 'whatsapp', value: '+34600123456', verified: false, primary: false },
    { kind: 'telegram', value: 'ada_lovelace', verified: false, primary: false },
    { kind: 'customer-number', value: 'K/17 a', verified: false, primary: false }
  ])
  const now = await customers.get(ada.id)
  operations.getCustomer.answer.parse(now)
  expect(now).toMatchObject({ rev: 5, email: 'ada@example.com' })
  expect(now.otherIdentities.map(({ kind }) => kind)).toEqual(['email', 'whatsapp', 'telegram', 'customer-number'])
})

test('what is made with a customer is unverified, and there once', async () => {
  const { customers, all } = await startAcme()
  const given: NewIdentity[] = [
    { kind: 'email', value: 'grace@example.com' },
    { kind: 'email', value: 'GRACE@example.com' },
    { kind: 'line', value: 'grace' },
    { kind: 'line', value: '@Grace' }
  ]

  const grace = await customers.create({ kind: 'person', email: 'grace@example.com', otherIdentities: given })
  const nameless = await customers.create({ kind: 'person', otherIdentities: [{ kind: 'wechat', value: 'grace_hopper' }] })

  expect(await all(grace.id)).toEqual([
    { kind: 'email', value: 'grace@example.com', verified: false, primary: true },
    { kind: 'line', value: 'grace', verified: false, primary: false }
  ])
  expect(nameless).toMatchObject({ email: null, otherIdentities: [{ kind: 'wechat', value: 'grace_hopper', verified: false }] })
})

test('adding what is there changes nothing', async () => {
  const { customers, identities, ada } = await startAcme()

  expect(await identities.add(ada.id, { kind: 'email', value: 'ADA@example.com' })).toMatchObject({ primary: true })
  await identities.add(ada.id, { kind: 'signal', value: '+34600123456' })
  const before = await customers.get(ada.id)
  await identities.add(ada.id, { kind: 'signal', value: '+34 600 123 456' })

  expect(await customers.get(ada.id)).toEqual(before)
})

test.each<[NewIdentity]>([
  [{ kind: 'phone', value: '600123456' }],
  [{ kind: 'whatsapp', value: 'ada' }],
  [{ kind: 'telegram', value: 'a' }],
  [{ kind: 'instagram', value: 'ada lovelace' }],
  [{ kind: 'email', value: 'ada@' }],
  [{ kind: 'customer-number', value: ' ' }],
  [{ kind: 'customer-number', value: '..' }],
  [{ kind: 'line', value: '.' }],
  [{ kind: 'instagram', value: '@..' }]
])('what is not written as its kind is refused at its value: %j', async (identity) => {
  const { customers, identities, ada } = await startAcme()
  const refused = (path: string) => ({ status: 422, code: 'invalid_request', errors: [{ path }] })

  await expect(identities.add(ada.id, identity)).rejects.toMatchObject(refused('value'))
  const made = customers.create({ kind: 'person', firstName: 'Eve', otherIdentities: [identity] })
  await expect(made).rejects.toMatchObject(refused('otherIdentities.0.value'))
})

test('the first address and the first number are the primary ones, and another takes the place of one that goes', async () => {
  const { customers, identities, all } = await startAcme()
  const bare = await customers.create({ kind: 'person', firstName: 'Bare' })

  await identities.add(bare.id, email('one@example.com'))
  await identities.add(bare.id, email('two@example.com'))
  expect(await customers.get(bare.id)).toMatchObject({ email: 'one@example.com' })
  await identities.remove(bare.id, email('one@example.com'))
  expect(await customers.get(bare.id)).toMatchObject({ email: 'two@example.com', otherIdentities: [] })
  await identities.remove(bare.id, email('two@example.com'))
  expect(await all(bare.id)).toEqual([])
  expect(await customers.get(bare.id)).toMatchObject({ email: null })
})

test('what becomes the primary one keeps whether it is verified, and so does the one that was', async () => {
  const { customers, identities, ada, all } = await startAcme()
  await identities.add(ada.id, email('countess@example.com'))
  await identities.update(ada.id, email('ada@example.com'), { verified: true })

  await identities.update(ada.id, email('countess@example.com'), { primary: true })

  expect(await customers.get(ada.id)).toMatchObject({ email: 'countess@example.com', verified: { email: false } })
  expect(await all()).toContainEqual({ kind: 'email', value: 'ada@example.com', verified: true, primary: false })
  // The same through the customer itself.
  await customers.update(await customers.get(ada.id), { email: 'ada@example.com' })
  expect(await customers.get(ada.id)).toMatchObject({ email: 'ada@example.com', verified: { email: true }, otherIdentities: [] })
})

test('another value takes the place of one, unverified, and stands where that stood', async () => {
  const { customers, identities, ada, all } = await startAcme()
  await identities.add(ada.id, { kind: 'telegram', value: 'ada_lovelace' })
  await identities.update(ada.id, email('ada@example.com'), { verified: true })

  expect(await identities.update(ada.id, email('ada@example.com'), { value: 'Countess@Example.com' })).toEqual({
    kind: 'email',
    value: 'countess@example.com',
    verified: false,
    primary: true
  })
  await identities.update(ada.id, { kind: 'telegram', value: 'ada_lovelace' }, { value: '@Countess', verified: true })

  expect((await all()).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'email countess@example.com',
    'phone +34600123456',
    'telegram countess'
  ])
  expect(await customers.get(ada.id)).toMatchObject({ email: 'countess@example.com', otherIdentities: [{ verified: true }] })
})

test('another value is written as its kind is, and is not one that the customer has already', async () => {
  const { customers, identities, ada } = await startAcme()
  await identities.add(ada.id, email('countess@example.com'))
  const before = await customers.get(ada.id)

  const refused = identities.update(ada.id, email('ada@example.com'), { value: 'ada at home' })
  await expect(refused).rejects.toMatchObject({ status: 422, errors: [{ path: 'value', message: 'Write it like name@example.com' }] })
  const twice = identities.update(ada.id, email('ada@example.com'), { value: 'COUNTESS@example.com' })
  await expect(twice).rejects.toMatchObject({ status: 409, code: 'conflict' })
  expect(await customers.get(ada.id)).toEqual(before)
})

test('who is verified by it already is named to those alone who see them', async () => {
  const { kit, customers, identities, ada } = await startAcme()
  const number = { kind: 'customer-number', value: '17' } as const
  const grace = await customers.create({ kind: 'person', firstName: 'Grace', private: true, otherIdentities: [number] })
  await identities.add(ada.id, number)
  await identities.update(grace.id, number, { verified: true })
  const verify = async (listing: 'all' | 'all-except-private') => {
    const session = await kit.session({ workspace: 'acme', user: userId(listing), role: 'member', listing })
    return kit.client(session).identities.update(ada.id, number, { verified: true })
  }

  await expect(verify('all')).rejects.toMatchObject({
    code: 'identity_taken',
    errors: [{ path: 'verified', message: `This is verified of ${grace.id}` }]
  })
  await expect(verify('all-except-private')).rejects.toMatchObject({ code: 'identity_taken', errors: [] })
})

test('only an e-mail address or a phone number is primary', async () => {
  const { identities, ada } = await startAcme()
  const added = await identities.add(ada.id, { kind: 'telegram', value: 'ada_lovelace' })

  await expect(identities.update(ada.id, added, { primary: true })).rejects.toMatchObject({ status: 422, errors: [{ path: 'primary' }] })
})

test('of every kind, one customer is verified by a value and no other, until it is unverified, removed or in the trash', async () => {
  const { customers, identities, ada } = await startAcme()
  const number = { kind: 'customer-number', value: '17' } as const
  const grace = await customers.create({ kind: 'person', firstName: 'Grace', otherIdentities: [number] })
  await identities.add(ada.id, number)
  await identities.update(ada.id, number, { verified: true })
  const taken = { status: 409, code: 'identity_taken' }
  const verify = () => identities.update(grace.id, number, { verified: true })

  await expect(verify()).rejects.toMatchObject(taken)
  await identities.update(ada.id, number, { verified: false })
  expect(await verify()).toMatchObject({ verified: true })
  await expect(identities.update(ada.id, number, { verified: true })).rejects.toMatchObject(taken)
  await customers.delete(await customers.get(grace.id))
  await identities.update(ada.id, number, { verified: true })
  await expect(customers.restore(grace.id)).rejects.toMatchObject(taken)
  await identities.remove(ada.id, number)
  expect(await customers.restore(grace.id)).toMatchObject({ otherIdentities: [{ ...number, verified: true }] })
})

test('the same value of another kind is another identity', async () => {
  const { customers, identities, ada } = await startAcme()
  await identities.update(ada.id, { kind: 'phone', value: '+34600123456' }, { verified: true })
  const grace = await customers.create({ kind: 'person', otherIdentities: [{ kind: 'whatsapp', value: '+34600123456' }] })

  const verified = await identities.update(grace.id, { kind: 'whatsapp', value: '+34600123456' }, { verified: true })

  expect(verified).toMatchObject({ verified: true })
})

test('the last thing that somebody can be recognised by stays', async () => {
  const { customers, identities } = await startAcme()
  const known = await customers.create({ kind: 'person', email: 'only@example.com' })
  const nothingLeft = { status: 422, code: 'invalid_request', errors: [{ message: expect.stringContaining('is needed') }] }

  await expect(identities.remove(known.id, email('only@example.com'))).rejects.toMatchObject(nothingLeft)
  await expect(customers.update(known, { email: null })).rejects.toMatchObject(nothingLeft)
  expect(await customers.update(known, { email: null, lastName: 'Known' })).toMatchObject({ email: null, lastName: 'Known' })
})

test('of ten that are added at the same moment none is lost', async () => {
  const { kit, ada, all } = await startAcme()
  const { secretKey } = await kit.workspace('globex')
  const { customers, identities } = kit.client(secretKey)
  const grace = await customers.create({ kind: 'person', firstName: 'Grace' })
  const values = Array.from({ length: 10 }, (_, i) => `N-${i}`)

  await Promise.all(values.map((value) => identities.add(grace.id, { kind: 'customer-number', value })))

  const { data } = await identities.list(grace.id)
  expect(data.map(({ value }) => value).toSorted()).toEqual(values)
  expect(await all(ada.id)).toHaveLength(2)
})

test('what is hidden of a session’s customers is hidden here, and nothing is changed through it', async () => {
  const { kit, identities, ada } = await startAcme()
  const added = await identities.add(ada.id, { kind: 'telegram', value: 'ada_lovelace' })
  const session = { workspace: 'acme', user: 'usr_1', role: 'administrator', listing: 'all', hiddenFields: ['email'] } as const
  const narrowed = kit.client(await kit.session(session))

  expect((await narrowed.identities.list(ada.id)).data.map(({ kind }) => kind)).toEqual(['phone'])
  expect(await narrowed.customers.get(ada.id)).not.toHaveProperty('otherIdentities')
  await expect(narrowed.identities.add(ada.id, email('eve@example.com'))).rejects.toMatchObject({ status: 422, errors: [{ path: 'kind' }] })
  await expect(narrowed.identities.update(ada.id, added, { verified: true })).rejects.toMatchObject({ status: 422 })
  await expect(narrowed.identities.remove(ada.id, added)).rejects.toMatchObject({ status: 422 })
})

test('from whom it is hidden what is verified, no identity tells', async () => {
  const { kit, identities, ada } = await startAcme()
  await identities.update(ada.id, email('ada@example.com'), { verified: true })
  const session = { workspace: 'acme', user: 'usr_1', role: 'administrator', listing: 'all', hiddenFields: ['verified'] } as const
  const narrowed = kit.client(await kit.session(session))

  expect((await narrowed.identities.list(ada.id)).data).toEqual([])
  const shown = await narrowed.customers.get(ada.id)
  expect(shown).toMatchObject({ email: 'ada@example.com' })
  expect(JSON.stringify(shown)).not.toContain('verified')
  const asked = narrowed.identities.update(ada.id, email('ada@example.com'), { verified: false })
  await expect(asked).rejects.toMatchObject({ status: 422, errors: [{ path: 'kind' }] })
})

test('what nobody has is not found, nor is anything of a customer that is not to be seen', async () => {
  const { kit, identities, ada } = await startAcme()
  const own = kit.client(await kit.session({ workspace: 'acme', user: 'usr_1', role: 'member', listing: 'own' }))

  await expect(identities.update(ada.id, email('eve@example.com'), { verified: true })).rejects.toMatchObject({ status: 404 })
  await expect(identities.remove(ada.id, { kind: 'phone', value: '+34600000000' })).rejects.toMatchObject({ status: 404 })
  for (const asked of [own.identities.list(ada.id), own.identities.add(ada.id, email('a@example.com'))])
    await expect(asked).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
