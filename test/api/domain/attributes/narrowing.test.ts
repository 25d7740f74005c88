import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  for (const key of ['open', 'secret']) await host.attributes.create({ key, label: key, type: 'text' })
  const ada = await host.customers.create({ kind: 'person', firstName: 'Ada', attributes: { open: 'o', secret: 's' } })
  const sign = async (asked: object) => kit.client((await host.sessions.create({ user: { id: 'ana' }, ...asked })).token)
  return { host, ada, sign }
}

const ways: [string, (acme: Awaited<ReturnType<typeof startAcme>>) => Promise<Awaited<ReturnType<typeof startAcme>>['host']>][] = [
  ['from a session', ({ sign }) => sign({ role: 'manager', hiddenFields: ['attributes.secret'] })],
  [
    'from a role',
    async ({ host, sign }) => {
      await host.settings.update(await host.settings.get(), { hiddenFields: { manager: ['attributes.secret'] } })
      return sign({ role: 'manager' })
    }
  ]
]

test.each(ways)('an attribute that is hidden %s does not exist there, and is left as it is', async (_, narrowed) => {
  const acme = await startAcme()
  const { host, ada } = acme
  const { position } = await host.changes.list()
  const ana = await narrowed(acme)
  const named = (path: string) => ({ status: 422, errors: [{ path }] })

  expect(await ana.customers.get(ada.id)).toEqual({ ...ada, attributes: { open: 'o' } })
  expect((await ana.customers.list()).data[0]?.attributes).toEqual({ open: 'o' })
  expect((await ana.bootstrap.get()).fields.map(({ key }) => key).filter((key) => key.startsWith('attributes.'))).toEqual([
    'attributes.open'
  ])
  expect((await ana.attributes.list()).data.map(({ key }) => key)).toEqual(['open'])
  await expect(ana.attributes.update('secret', { label: 'Mine' })).rejects.toMatchObject({ status: 404 })
  await expect(ana.attributes.reorder({ keys: ['open'], revision: 0 })).rejects.toMatchObject({ status: 403 })
  await expect(ana.customers.list({ filter: { field: 'attributes.secret', op: 'empty' } })).rejects.toMatchObject(named('filter.field'))
  await expect(ana.customers.list({ sort: 'attributes.secret' })).rejects.toMatchObject(named('sort'))
  await expect(ana.customers.update(ada, { attributes: { secret: 'mine' } })).rejects.toMatchObject(named('attributes.secret'))
  await expect(ana.customers.create({ kind: 'person', firstName: 'Bo', attributes: { secret: 'x' } })).rejects.toMatchObject(
    named('attributes.secret')
  )

  expect((await ana.customers.update(ada, { attributes: { open: null } })).attributes).toEqual({})
  expect((await host.customers.get(ada.id)).attributes).toEqual({ secret: 's' })
  await host.attributes.update('secret', { label: 'Another' })
  const heard = await ana.changes.list({ after: (await ana.changes.list()).position })
  expect(heard.data).toEqual([])
  expect((await host.changes.list({ after: position })).data).toContainEqual(expect.objectContaining({ kind: 'attribute', id: 'secret' }))
})

test('who is shown no attributes has none to define, and names none; who is there for one customer sets nothing up', async () => {
  const { host, ada, sign } = await startAcme()
  const blind = await sign({ role: 'manager', hiddenFields: ['attributes'] })
  const bound = await sign({ role: 'manager', customerId: ada.id })
  const all = { keys: ['secret', 'open'], revision: (await host.attributes.list()).revision }

  await expect(blind.attributes.list()).rejects.toMatchObject({ status: 403 })
  await expect(blind.attributes.create({ key: 'mine', label: 'Mine', type: 'text' })).rejects.toMatchObject({ status: 403 })
  await expect(blind.attributes.update('open', { label: 'Mine' })).rejects.toMatchObject({ status: 404 })
  await expect(bound.attributes.create({ key: 'mine', label: 'Mine', type: 'text' })).rejects.toMatchObject({ status: 403 })
  await expect(bound.attributes.update('open', { label: 'Mine' })).rejects.toMatchObject({ status: 403 })
  await expect(bound.attributes.reorder(all)).rejects.toMatchObject({ status: 403 })
  await expect(blind.customers.update(ada, { attributes: { open: 'mine' } })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'attributes' }, { path: 'attributes.open' }]
  })
})

test('a workspace may insist on an attribute: nobody makes a customer without it, nobody empties it, and it cannot be archived', async () => {
  const { host, ada, sign } = await startAcme()
  const { attributes, customers, settings } = host
  await settings.update(await settings.get(), { mandatoryFields: { person: ['attributes.open'] } })
  const missing = { status: 422, errors: [{ path: 'attributes.open', message: 'This field is mandatory' }] }

  await expect(customers.create({ kind: 'person', firstName: 'Bo' })).rejects.toMatchObject(missing)
  await expect(customers.create({ kind: 'person', firstName: 'Bo', attributes: { open: '', secret: 'x' } })).rejects.toMatchObject(missing)
  await expect(customers.update(ada, { attributes: { open: null } })).rejects.toMatchObject(missing)
  expect((await customers.create({ kind: 'person', firstName: 'Bo', attributes: { open: 'o' } })).attributes).toEqual({ open: 'o' })
  expect((await customers.create({ kind: 'organization', name: 'Acme' })).attributes).toEqual({})
  await expect(attributes.update('open', { archived: true })).rejects.toMatchObject({ status: 409 })

  const blind = await sign({ hiddenFields: ['attributes.open'] })
  expect((await blind.bootstrap.get()).settings.mandatoryFields.person).toEqual([])
  await blind.customers.create({ kind: 'person', firstName: 'Cy', attributes: { secret: 'x' } })
  await (await sign({ hiddenFields: ['attributes'] })).customers.create({ kind: 'person', firstName: 'Di' })
})

test('nobody can insist on what is not defined, or takes no values', async () => {
  const { host } = await startAcme()
  await host.attributes.update('secret', { archived: true })
  for (const field of ['attributes.nothing', 'attributes.secret'] as const)
    await expect(host.settings.update(await host.settings.get(), { mandatoryFields: { organization: [field] } })).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'mandatoryFields.organization', message: `There is no field ${field}` }]
    })
})
