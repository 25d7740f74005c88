import type { Client } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

const ana = 'usr_0000000000000000000000000000000a'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers, identities } = kit.client(secretKey)
  const own = kit.client(await kit.session({ workspace: 'acme', user: ana, role: 'member', listing: 'own' }))
  const total = async () => (await customers.list()).total
  return { kit, secretKey, customers, identities, own: own.customers, total }
}

const verified = async ({ customers }: Pick<Client, 'customers'>, email: string, more: object = {}) =>
  customers.update(await customers.create({ kind: 'person', email, ...more }), { verified: { email: true } })

test('whoever is not known is made, recognised by what the address says and unverified', async () => {
  const { customers } = await startAcme()

  const byEmail = await customers.upsert('email', 'Ada@Example.com', { kind: 'person', firstName: 'Ada' })
  const byNumber = await customers.upsert('customer-number', 'K/17 %', { kind: 'organization', name: 'Acme' })
  const byPhone = await customers.upsert('phone', '0034 600 123 456', { kind: 'person' })
  const byExternalId = await customers.upsert('externalId', 'C-1', { kind: 'person' })

  expect(byEmail).toMatchObject({ rev: 1, firstName: 'Ada', email: 'ada@example.com', verified: { email: false } })
  expect(byNumber).toMatchObject({ rev: 1, otherIdentities: [{ kind: 'customer-number', value: 'K/17 %', verified: false }] })
  expect([byPhone.phone, byExternalId.externalId]).toEqual(['+34600123456', 'C-1'])
})

test.each(['email', 'telegram', 'externalId'] as const)(
  'whoever is known by %s is changed, and only where they differ',
  async (identity) => {
    const { customers, total } = await startAcme()
    const value = identity === 'email' ? 'ada@example.com' : 'ada_lovelace'
    const made = await customers.upsert(identity, value, { kind: 'person', firstName: 'Ada', notes: 'Kept', tags: ['vip'] })

    const changed = await customers.upsert(identity, value, { kind: 'person', firstName: 'Augusta' })
    const again = await customers.upsert(identity, value, { kind: 'person', firstName: 'Augusta' })

    expect(changed).toEqual({ ...made, firstName: 'Augusta', rev: 2, updatedAt: changed.updatedAt })
    expect(again).toEqual(changed)
    expect(await total()).toBe(1)
  }
)

test('who is verified comes before those who are not, and of several unverified nobody is meant', async () => {
  const { customers, total } = await startAcme()
  const shared = { kind: 'person', email: 'family@example.com' } as const
  const [first] = [await customers.create(shared), await customers.create(shared)]
  const ask = () => customers.upsert('email', 'family@example.com', { kind: 'person', notes: 'Met' })

  await expect(ask()).rejects.toMatchObject({ status: 409, code: 'identity_ambiguous' })
  await customers.update(first, { verified: { email: true } })
  expect(await ask()).toMatchObject({ id: first.id, notes: 'Met' })
  expect(await total()).toBe(2)
})

test('whoever is verified by something else is no more meant than another', async () => {
  const { customers, total } = await startAcme()
  const shared = { kind: 'person', phone: '+34600123456' } as const
  const [first, second] = [
    await customers.create({ ...shared, email: 'ada@example.com' }),
    await customers.create({ ...shared, email: 'bo@example.com' })
  ]
  for (const each of [first, second]) await customers.update(each, { verified: { email: true } })
  const ask = () => customers.upsert('phone', '+34600123456', { kind: 'person', notes: 'Met' })

  await expect(ask()).rejects.toMatchObject({ status: 409, code: 'identity_ambiguous' })
  await customers.update(await customers.get(second.id), { verified: { phone: true } })
  expect(await ask()).toMatchObject({ id: second.id, notes: 'Met' })
  expect(await total()).toBe(2)
})

test('identities in the body are added, and none is lost', async () => {
  const { customers } = await startAcme()
  await customers.upsert('externalId', 'C-1', { kind: 'person', otherIdentities: [{ kind: 'line', value: 'ada' }] })

  const more = [{ kind: 'line', value: '@ADA' } as const, { kind: 'signal', value: '+34600123456' } as const]
  const { otherIdentities } = await customers.upsert('externalId', 'C-1', { kind: 'person', otherIdentities: more })

  expect(otherIdentities.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['line ada', 'signal +34600123456'])
})

test('a customer of another kind, another address in the body and a value that is none are refused', async () => {
  const { customers } = await startAcme()
  await customers.upsert('email', 'ada@example.com', { kind: 'person' })
  const refused = (path: string) => ({ status: 422, errors: [{ path }] })

  await expect(customers.upsert('email', 'ada@example.com', { kind: 'organization', name: 'Ada' })).rejects.toMatchObject(refused('kind'))
  const other = customers.upsert('email', 'ada@example.com', { kind: 'person', email: 'eve@example.com' })
  await expect(other).rejects.toMatchObject(refused('email'))
  await expect(customers.upsert('phone', '12', { kind: 'person' })).rejects.toMatchObject(refused('value'))
  await expect(customers.upsert('externalId', '..', { kind: 'person' })).rejects.toThrow('Nothing is called ".."')
})

test('who is in the trash is not known by anything', async () => {
  const { customers } = await startAcme()
  const gone = await verified({ customers }, 'ada@example.com')
  await customers.delete(gone)

  const made = await customers.upsert('email', 'ada@example.com', { kind: 'person' })

  expect(made).toMatchObject({ rev: 1 })
  expect(made.id).not.toBe(gone.id)
})

test('a holder out of sight is left as it is and not told of: the answer is that of a creation', async () => {
  const { customers, own } = await startAcme()
  const hidden = await verified({ customers }, 'ada@example.com', { externalId: 'C-1', notes: 'Secret' })

  const made = await own.upsert('email', 'ada@example.com', { kind: 'person', notes: 'Mine', responsible: ana })
  const created = await own.create({ kind: 'person', email: 'ada@example.com', notes: 'Mine', responsible: ana })

  const { id: _, createdAt: __, updatedAt: ___, ...said } = made
  expect(created).toMatchObject(said)
  expect(made).toMatchObject({ rev: 1, verified: { email: false } })
  expect(await customers.get(hidden.id)).toEqual(hidden)
  // Of external ids there is one each, and both say so in the same words.
  const taken = { status: 409, code: 'identity_taken' }
  await expect(own.upsert('externalId', 'C-1', { kind: 'person' })).rejects.toMatchObject(taken)
  await expect(own.create({ kind: 'person', externalId: 'C-1' })).rejects.toMatchObject(taken)
})

test('of unverified holders only those in sight count', async () => {
  const { customers, own } = await startAcme()
  const mine = await customers.create({ kind: 'person', email: 'family@example.com', responsible: ana })
  await customers.create({ kind: 'person', email: 'family@example.com' })

  expect(await own.upsert('email', 'family@example.com', { kind: 'person', notes: 'Met' })).toMatchObject({ id: mine.id, notes: 'Met' })
})

test('what is hidden from a session finds nobody for it', async () => {
  const { kit, customers } = await startAcme()
  await customers.create({ kind: 'person', email: 'ada@example.com' })
  const session = { workspace: 'acme', user: ana, role: 'administrator', listing: 'all', hiddenFields: ['email'] } as const
  const narrowed = kit.client(await kit.session(session))

  for (const identity of ['email', 'telegram'] as const)
    await expect(
      narrowed.customers.upsert(identity, identity === 'email' ? 'ada@example.com' : 'ada_l', { kind: 'person' })
    ).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'identity' }]
    })
})

test.each(['email', 'externalId'] as const)(
  'twenty at the same moment by one %s make one customer, and nothing of them is lost',
  async (identity) => {
    const { customers, total } = await startAcme()
    const value = identity === 'email' ? 'ada@example.com' : 'C-1'
    const fields = ['notes', 'language', 'stage', 'region', 'segment'] as const
    const values = { notes: 'Met', language: 'es', stage: 'lead', region: 'north', segment: 'pharma' }

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const field = fields[i % fields.length] ?? 'notes'
        return customers.upsert(identity, value, { kind: 'person', [field]: values[field] })
      })
    )

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await total()).toBe(1)
    expect(await customers.get(answers[0]?.id ?? '')).toMatchObject(values)
  }
)

test('a lost answer is found again', async () => {
  const { kit, secretKey, total } = await startAcme()
  let tries = 0
  const flaky = kit.client(secretKey, async (request) => {
    const response = await kit.fetch(request)
    if (tries++ === 0) throw new TypeError('connection reset')
    return response
  })

  expect(await flaky.customers.upsert('email', 'ada@example.com', { kind: 'person' })).toMatchObject({ rev: 1 })
  expect([tries, await total()]).toEqual([2, 1])
})
