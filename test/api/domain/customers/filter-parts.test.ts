import { migrations } from '@customer-kit/api/store/migrations/index.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { and, type Filter, not, or, where } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { customers, identities } = kit.client((await kit.workspace('acme')).secretKey)
  const ada = await customers.create({
    kind: 'person',
    firstName: 'Ada',
    email: 'ada@example.com',
    notes: `${'Nothing much. '.repeat(20)}Añade MÜSLI`,
    avatar: 'https://example.com/Ada.png',
    consent: { given: false, source: 'Café', wording: '', at: '2027-03-30T22:30:00.000Z' },
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

test('customers are found by everything that they can be recognised by, by what was noted of them, and by when and how they agreed', async () => {
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
    [where('consent.source', 'eq', 'CAFE'), 'Ada'],
    [where('consent.source', 'empty'), 'Ben Cyd'],
    [where('consent.wording', 'empty'), 'Ada Ben Cyd'],
    [where('notes', 'contains', 'anade musli'), 'Ada'],
    [where('notes', 'startsWith', 'Nóthing'), 'Ada'],
    [where('notes', 'empty'), 'Ben Cyd'],
    [not(where('notes', 'contains', 'müsli')), 'Ben Cyd'],
    [where('id', 'eq', ada.id), 'Ada'],
    [where('id', 'nin', [ada.id]), 'Ben Cyd']
  ]

  for (const [filter, names] of asked) expect(await found(filter), JSON.stringify(filter)).toBe(names)
})

test('what is written of a customer from now on is what they are found by, and what was written is not', async () => {
  const { customers, ada } = await startAcme()
  const total = async (filter: Filter) => (await customers.list({ filter })).total
  const changed = await customers.update(await customers.get(ada.id), { notes: 'ÉCLAIR' })

  expect([await total(where('notes', 'eq', 'eclair')), await total(where('notes', 'contains', 'musli'))]).toEqual([1, 0])
  expect(await total(where('consent.source', 'eq', 'cafe'))).toBe(1)
  await customers.update(changed, { notes: '', consent: null })
  expect([await total(where('notes', 'empty')), await total(where('consent.source', 'empty'))]).toEqual([3, 3])
})

test('notes of before are found once the job has been there, and until then the answer says so', async () => {
  const kit = await startKit()
  const { customers } = kit.client((await kit.workspace('acme')).secretKey)
  const store = await kit.workspaces.open('acme')
  const old = await customers.create({
    kind: 'person',
    firstName: 'Ada',
    notes: 'Müsli',
    consent: { given: false, source: 'Wéb', wording: '' }
  })
  const written = await customers.create({ kind: 'person', firstName: 'Ben', notes: 'Müsli' })
  await customers.create({ kind: 'person', firstName: 'Cyd' })
  // As it was before texts were folded, with what the migration leaves to do.
  const fill = migrations.flatMap(({ steps }) => steps).filter((step) => step.includes("'fill-folds'"))
  await store?.write([sql`update customers set folds = null`, ...fill.map((step) => ({ sql: step, args: [] }))])
  await customers.update(written, { notes: 'Éclair' })
  const [musli, eclair, web] = [where('notes', 'eq', 'musli'), where('notes', 'eq', 'eclair'), where('consent.source', 'eq', 'web')]

  expect(await customers.list({ filter: or(musli, eclair) })).toMatchObject({ data: [{ id: written.id }], indexing: true })
  expect(await customers.list({ filter: not(web) })).toMatchObject({ total: 3, indexing: true })
  expect(await customers.list({ filter: where('stage', 'empty') })).not.toHaveProperty('indexing')
  await kit.finishJobs('acme')

  const found = await customers.list({ filter: and(musli, web) })
  expect(found).toMatchObject({ data: [{ id: old.id }], total: 1 })
  expect(found).not.toHaveProperty('indexing')
  expect(await customers.list({ filter: eclair })).toMatchObject({ data: [{ id: written.id }], total: 1 })
})

test('what a customer was known by finds nobody once it has been taken from them', async () => {
  const { customers, ada } = await startAcme()
  const filter = where('identities.telegram', 'in', ['countess', 'ada_lovelace'])
  expect((await customers.list({ filter })).total).toBe(1)

  await customers.delete(await customers.get(ada.id))

  expect((await customers.list({ filter })).total).toBe(0)
})
