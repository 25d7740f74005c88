import { type Filter, where } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { customers, identities } = kit.client((await kit.workspace('acme')).secretKey)
  const ada = await customers.create({
    kind: 'person',
    firstName: 'Ada',
    email: 'ada@example.com',
    avatar: 'https://example.com/Ada.png',
    consent: { given: false, source: 'Web', wording: '', at: '2027-03-30T22:30:00.000Z' },
    otherIdentities: [
      { kind: 'email', value: 'countess@example.com' },
      { kind: 'telegram', value: '@Ada_Lovelace' },
      { kind: 'telegram', value: 'countess' },
      { kind: 'customer-number', value: 'C-7' }
    ]
  })
  await identities.update(ada.id, { kind: 'email', value: 'ada@example.com' }, { verified: true })
  await customers.create({
    kind: 'person',
    firstName: 'Ben',
    email: 'ben@example.com',
    otherIdentities: [{ kind: 'telegram', value: 'ben_c' }]
  })
  await customers.create({ kind: 'organization', name: 'Cyd' })
  return { customers, ada }
}

test('customers are found by everything that they can be recognised by, when they agreed, and whether they have a picture', async () => {
  const { customers, ada } = await startAcme()
  const found = async (filter: Filter) =>
    (await customers.list({ filter, sort: 'name', timezone: 'Europe/Madrid' })).data
      .map((customer) => (customer.kind === 'person' ? customer.firstName : customer.name))
      .join(' ')

  const asked: [Filter, string][] = [
    [where('identities.telegram', 'eq', 'ADA_lovelace'), 'Ada'],
    [where('identities.telegram', 'in', ['countess', 'ada_lovelace', 'ben_c']), 'Ada Ben'],
    [where('identities.telegram', 'startsWith', 'ada'), 'Ada'],
    [where('identities.telegram', 'contains', 'n'), 'Ada Ben'],
    [where('identities.telegram', 'notEmpty'), 'Ada Ben'],
    [where('identities.telegram', 'empty'), 'Cyd'],
    // Of several, none may be it.
    [where('identities.telegram', 'ne', 'countess'), 'Ben Cyd'],
    [where('identities.telegram', 'nin', ['ben_c', 'nobody']), 'Ada Cyd'],
    [where('identities.email', 'eq', 'ada@example.com'), 'Ada'],
    [where('identities.email', 'eq', 'countess@example.com'), 'Ada'],
    [where('identities.email', 'empty'), 'Cyd'],
    [where('identities.customer-number', 'eq', 'C-7'), 'Ada'],
    [where('identities.customer-number', 'eq', 'c-7'), ''],
    [where('verified.email', 'eq', true), 'Ada'],
    [where('verified.email', 'ne', true), 'Ben Cyd'],
    // Half past midnight in Madrid.
    [where('consent.at', 'between', ['2027-03-31', '2027-03-31']), 'Ada'],
    [where('consent.at', 'lt', '2027-03-31'), ''],
    [where('consent.at', 'empty'), 'Ben Cyd'],
    [where('avatar', 'notEmpty'), 'Ada'],
    [where('avatar', 'empty'), 'Ben Cyd'],
    [where('id', 'eq', ada.id), 'Ada'],
    [where('id', 'nin', [ada.id]), 'Ben Cyd']
  ]

  for (const [filter, names] of asked) expect(await found(filter), JSON.stringify(filter)).toBe(names)
})

test('what a customer was known by finds nobody once it has been taken from them', async () => {
  const { customers, ada } = await startAcme()
  const filter = where('identities.telegram', 'in', ['countess', 'ada_lovelace'])
  expect((await customers.list({ filter })).total).toBe(1)

  await customers.delete(await customers.get(ada.id))

  expect((await customers.list({ filter })).total).toBe(0)
})
