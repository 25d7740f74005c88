import type { Condition, HideableField } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { type AskedNarrowing, startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com', region: 'north' })
  const globex = await customers.create({ kind: 'organization', name: 'Globex', email: 'info@globex.example', region: 'south' })
  const narrowed = async (narrowing: AskedNarrowing) => {
    const token = await kit.session({ workspace: 'acme', user: 'usr_1', role: 'administrator', listing: 'all', ...narrowing })
    return kit.client(token).customers
  }
  return { customers, ada, globex, narrowed }
}

const unknown = (path: string) => ({ status: 422, code: 'invalid_request', errors: [{ path }] })

test('a session for one customer sees, changes and counts that one alone, and makes no other', async () => {
  const { ada, globex, narrowed } = await startAcme()
  const customers = await narrowed({ customerId: ada.id })

  await expect(Promise.resolve(customers.list())).resolves.toMatchObject({ data: [{ id: ada.id }], total: 1 })
  expect(await customers.update(ada, { stage: 'lead' })).toMatchObject({ rev: 2 })
  await expect(Promise.resolve(customers.list({ q: 'globex' }))).resolves.toMatchObject({ data: [], total: 0 })
  await expect(customers.get(globex.id)).rejects.toMatchObject({ status: 404 })
  await expect(customers.update(globex, { stage: 'lead' })).rejects.toMatchObject({ status: 404 })
  await expect(customers.delete(globex)).rejects.toMatchObject({ status: 404 })
  await expect(customers.create({ kind: 'person', firstName: 'Eve' })).rejects.toMatchObject({ status: 403 })
})

test('a session with a filter sees, changes and counts only customers that match it', async () => {
  const { ada, globex, narrowed } = await startAcme()
  const customers = await narrowed({ filter: { field: 'region', op: 'eq', value: 'north' } })

  await expect(Promise.resolve(customers.list())).resolves.toMatchObject({ data: [{ id: ada.id }], total: 1 })
  const widened = customers.list({ filter: { or: [{ field: 'region', op: 'eq', value: 'south' }, { and: [] }] } })
  await expect(Promise.resolve(widened)).resolves.toMatchObject({ data: [{ id: ada.id }], total: 1 })
  await expect(customers.get(globex.id)).rejects.toMatchObject({ status: 404 })
  // Out of its own sight, as every handing over: the answer is still shown.
  expect(await customers.update(ada, { region: 'south' })).toMatchObject({ region: 'south' })
  await expect(customers.get(ada.id)).rejects.toMatchObject({ status: 404 })
})

test('a hidden field is in no answer, and naming it is naming nothing', async () => {
  const { ada, narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: ['email', 'region'] })

  const { data } = await customers.list()
  for (const customer of [...data, await customers.get(ada.id), await customers.update(ada, { firstName: 'Grace' })]) {
    expect(customer).not.toHaveProperty('email')
    expect(customer).not.toHaveProperty('region')
  }
  const asked = {
    'fields': () => customers.list({ fields: ['firstName', 'email'] }),
    'filter.not.field': () => customers.list({ filter: { not: { field: 'email', op: 'eq', value: 'ada@example.com' } } }),
    'email': () => customers.update({ id: ada.id, rev: 2 }, { email: 'eve@example.com' }),
    'region': () => customers.create({ kind: 'person', firstName: 'Eve', region: 'north' })
  }
  for (const [path, ask] of Object.entries(asked)) await expect(Promise.resolve<unknown>(ask()), path).rejects.toMatchObject(unknown(path))
})

test.each(['email', 'phone', 'verified'] as const)('with %s hidden, no other address or number is told either', async (field) => {
  const { customers: all, ada, narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: [field] })

  expect(await all.get(ada.id)).toHaveProperty('otherIdentities')
  for (const customer of [await customers.get(ada.id), ...(await customers.list()).data])
    expect(customer).not.toHaveProperty('otherIdentities')
})

test('what is hidden stays as it is when the rest is changed', async () => {
  const { customers: all, ada, narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: ['email', 'notes', 'tags'] })

  await customers.update(ada, { firstName: 'Grace' })

  expect(await all.get(ada.id)).toMatchObject({ firstName: 'Grace', email: 'ada@example.com', notes: '', tags: [] })
})

test.each(['glo', 'gl', 'ada@', 'ad', 'example'])('with names and addresses hidden, searching for %s finds nobody', async (q) => {
  const { customers: all, narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: ['name', 'email'] })

  expect((await all.list({ q })).total).toBeGreaterThan(0)
  await expect(Promise.resolve(customers.list({ q }))).resolves.toMatchObject({ data: [], total: 0 })
})

test.each(['name', 'firstName', 'lastName'] as const)('with %s hidden, nobody sorts or filters by name', async (field) => {
  const { narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: [field] })

  await expect(Promise.resolve(customers.list({ sort: '-name' }))).rejects.toMatchObject(unknown('sort'))
  const filtered = customers.list({ filter: { and: [{ field: 'name', op: 'startsWith', value: 'a' }] } })
  await expect(Promise.resolve(filtered)).rejects.toMatchObject(unknown('filter.and.0.field'))
})

test.each<[HideableField, Condition]>([
  ['otherIdentities', { field: 'identities.telegram', op: 'notEmpty' }],
  ['email', { field: 'identities.email', op: 'eq', value: 'ada@example.com' }],
  // Among the others may be addresses, too.
  ['email', { field: 'identities.telegram', op: 'notEmpty' }],
  ['verified', { field: 'verified.email', op: 'eq', value: true }],
  ['consent', { field: 'consent.at', op: 'notEmpty' }],
  ['consent', { field: 'consent.source', op: 'eq', value: 'web' }],
  ['consent', { field: 'consent.wording', op: 'empty' }],
  ['notes', { field: 'notes', op: 'contains', value: 'a' }],
  ['avatar', { field: 'avatar', op: 'notEmpty' }]
])('with %s hidden, %j names nothing', async (field, condition) => {
  const { narrowed } = await startAcme()
  const [all, some] = [await narrowed({}), await narrowed({ hiddenFields: [field] })]

  expect(await all.list({ filter: condition })).toHaveProperty('total')
  await expect(Promise.resolve(some.list({ filter: condition }))).rejects.toMatchObject(unknown('filter.field'))
})

test.each(['verified.email', 'consent.at'] as const)('nobody sorts by %s whom it is hidden from', async (sort) => {
  const { narrowed } = await startAcme()
  const customers = await narrowed({ hiddenFields: ['verified', 'consent'] })

  await expect(Promise.resolve(customers.list({ sort: `-${sort}` }))).rejects.toMatchObject(unknown('sort'))
})

test('whoever is in the trash is still who they are to a session that was narrowed by what they are known by', async () => {
  const { customers: host, ada, narrowed } = await startAcme()
  const known = await narrowed({ filter: { field: 'identities.email', op: 'eq', value: 'ada@example.com' } })
  const others = await narrowed({ filter: { field: 'identities.email', op: 'ne', value: 'ada@example.com' } })
  await host.delete(ada)

  expect((await known.trash()).data).toMatchObject([{ id: ada.id }])
  expect((await others.trash()).data).toEqual([])
})

test('a cursor does not pass from one narrowing to another', async () => {
  const { narrowed } = await startAcme()
  const { nextCursor } = await (await narrowed({})).list({ limit: 1 })

  const elsewhere = (await narrowed({ hiddenFields: ['email'] })).list({ limit: 1, cursor: nextCursor ?? '' })

  await expect(Promise.resolve(elsewhere)).rejects.toMatchObject({ status: 400, code: 'invalid_cursor' })
})

test('a session that may only read changes nothing', async () => {
  const { ada, narrowed } = await startAcme()
  const customers = await narrowed({ scopes: ['customers:read'] })

  expect(await customers.get(ada.id)).toEqual(ada)
  await expect(customers.update(ada, { firstName: 'Eve' })).rejects.toMatchObject({ status: 403 })
})
