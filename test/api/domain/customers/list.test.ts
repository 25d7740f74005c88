import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

test.each(['name', '-name'] as const)('by %s, pages lose nobody and put those without a name last', async (sort) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  for (const lastName of ['Óscar', null, 'anna', 'Anna', null, 'Zoë', 'zoe'])
    await customers.create({ kind: 'person', lastName, email: 'ada@example.com' })

  const seen = await Array.fromAsync(customers.list({ sort, limit: 2, fields: ['lastName'] }))

  const names = seen.map((customer) => (customer.kind === 'person' ? customer.lastName : undefined))
  const ordered = ['anna', 'Anna', 'Óscar', 'Zoë', 'zoe']
  expect(names).toEqual([...(sort === 'name' ? ordered : ordered.toReversed()), null, null])
  expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual(['id', 'kind', 'lastName', 'rev'])
})

test('a cursor is refused in another order, under another listing and with one letter changed', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  for (const name of ['A', 'B', 'C']) await customers.create({ kind: 'organization', name })
  const { nextCursor } = await customers.list({ limit: 1 })
  const cursor = nextCursor ?? ''
  const viewer = kit.client(await kit.session({ workspace: 'acme', user: 'usr_1', role: 'viewer', listing: 'all' }))

  for (const list of [
    customers.list({ cursor, sort: 'name' }),
    customers.list({ cursor: cursor.toUpperCase() }),
    customers.list({ cursor: cursor.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
    viewer.customers.list({ cursor })
  ])
    await expect(Promise.resolve(list)).rejects.toMatchObject({ status: 400, code: 'invalid_cursor' })
})

const user = 'usr_00000000000000000000000000000001'

test('a member sees, finds, counts and changes only what the listing shows', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const as = async (listing: 'own' | 'all-except-private') =>
    kit.client(await kit.session({ workspace: 'acme', user, role: 'member', listing })).customers
  const member = await as('all-except-private')
  const hidden = await customers.create({ kind: 'organization', name: 'Hidden', private: true })
  await customers.create({ kind: 'organization', name: 'Open' })
  await customers.create({ kind: 'organization', name: 'Mine', private: true, responsible: user })
  await customers.create({ kind: 'organization', name: 'Watched', private: true, viewers: [user] })
  const namesFor = async (listing: 'own' | 'all-except-private') => {
    const { data, total } = await (await as(listing)).list({ sort: 'name' })
    return [total, ...data.map((customer) => customer.kind === 'organization' && customer.name)]
  }

  expect(await namesFor('own')).toEqual([2, 'Mine', 'Watched'])
  expect(await namesFor('all-except-private')).toEqual([3, 'Mine', 'Open', 'Watched'])
  await expect(member.list({ q: 'hidden' })).resolves.toMatchObject({ total: 0 })
  await expect(member.list({ filter: { field: 'responsible', op: 'eq', value: { me: true } } })).resolves.toMatchObject({ total: 1 })
  await expect(member.update(hidden, { name: 'Found' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a list shows the beginning of long notes, whatever it is asked for, and the customer all of them', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)
  const notes = 'ñ'.repeat(20_000)
  const { id } = await customers.create({ kind: 'person', firstName: 'Ada', notes, private: true })

  const { token } = await kit.client(secretKey).sessions.create({ user: { id: 'u-1' }, hiddenFields: ['tags'] })
  const { customers: narrowed } = kit.client(token)

  const shortened = { notes: 'ñ'.repeat(200) }
  expect((await customers.list()).data).toMatchObject([{ ...shortened, private: true }])
  expect((await customers.list({ fields: ['notes'] })).data).toMatchObject([shortened])
  expect((await narrowed.list()).data).toMatchObject([shortened])
  for (const each of [customers, narrowed]) expect(await each.get(id)).toMatchObject({ notes, private: true })
})
