import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { baseUrl, startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  return { kit, secretKey, host: kit.client(secretKey) }
}

test('one call tells a widget who is asking, what they may, and what there is to choose from', async () => {
  const { kit, host } = await startAcme()
  await host.sessions.create({ user: { id: 'u-2', name: 'Ben Okafor' }, role: 'manager' })
  const { token } = await host.sessions.create({
    user: { id: 'u-1', name: 'Ana Ruiz', email: 'ana@portal.example' },
    role: 'viewer',
    listing: 'own'
  })

  const told = await kit.client(token).bootstrap.get()

  operations.getBootstrap.answer.parse(told)
  const can = {
    createCustomers: false,
    editCustomers: false,
    deleteCustomers: 'none',
    recordEvents: false,
    configure: false,
    administer: false
  }
  expect(told.can).toEqual(can)
  expect(told.me).toEqual({ id: told.users[0]?.id, name: 'Ana Ruiz', email: 'ana@portal.example', role: 'viewer', listing: 'own', can })
  expect(told.users.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ben Okafor'])
  expect(Object.keys(told.lookups).toSorted()).toEqual([
    'channels',
    'invoice-types',
    'regions',
    'segments',
    'sources',
    'stages',
    'states',
    'statuses'
  ])
  expect(told.lookups.stages?.slice(0, 2)).toEqual([
    { key: 'lead', label: 'Lead', tone: 'grey', archived: false },
    { key: 'contacted', label: 'Contacted', tone: 'amber', archived: false }
  ])
  expect(told.fields.find(({ key }) => key === 'name')).toEqual({
    key: 'name',
    type: 'text',
    sortable: 'indexed',
    operators: ['eq', 'ne', 'in', 'nin', 'empty', 'notEmpty', 'contains', 'startsWith']
  })
  expect(await kit.client(token).me()).toEqual(told.me)
})

test('a key is nobody, and may all', async () => {
  const { host } = await startAcme()

  const { me, can } = await host.bootstrap.get()

  expect(me).toBeNull()
  expect(can).toEqual({
    createCustomers: true,
    editCustomers: true,
    deleteCustomers: 'all',
    recordEvents: true,
    configure: true,
    administer: true
  })
})

test('who has it already is told so without a body, until something changes', async () => {
  const { kit, secretKey, host } = await startAcme()
  const ask = (known = '') =>
    kit.fetch(new Request(`${baseUrl}/v1/bootstrap`, { headers: { 'authorization': `Bearer ${secretKey}`, 'if-none-match': known } }))
  const first = await ask()
  const etag = first.headers.get('etag') ?? ''

  const again = await ask(etag)
  await host.sessions.create({ user: { id: 'u-1', name: 'Ana Ruiz' } })
  const changed = await ask(etag)

  expect([first.status, again.status, changed.status]).toEqual([200, 304, 200])
  expect([await again.text(), again.headers.get('etag')]).toEqual(['', etag])
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test('who configures is told whether there are customers and forms yet, nobody else is', async () => {
  const { kit, host } = await startAcme()
  const session = async (role: 'administrator' | 'member', listing: 'all' | 'own' = 'all') => {
    const { token } = await host.sessions.create({ user: { id: `${role}-${listing}`, name: role }, role, listing })
    return kit.client(token).bootstrap
  }
  const administrator = await session('administrator')
  expect((await administrator.get()).begun).toEqual({ customers: false, forms: false })

  await host.customers.create({ kind: 'person', firstName: 'Ada' })
  await host.forms.put('visit', {
    title: 'Visit',
    recipient: 'Acme',
    kind: 'person',
    fields: [{ field: 'email', mandatory: true }],
    confirmation: { title: 'Thank you', text: 'We call you.' }
  })

  expect((await administrator.get()).begun).toEqual({ customers: true, forms: true })
  expect((await (await session('administrator', 'own')).get()).begun).toEqual({ customers: false, forms: true })
  expect((await (await session('member')).get()).begun).toBe(null)
})
