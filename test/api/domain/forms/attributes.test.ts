import { sql } from '@customer-kit/api/store/sql.ts'
import type { FormDefinition, NewAttribute } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { countOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

const ofEachType: NewAttribute[] = [
  { key: 'motto', label: 'Motto', type: 'text' },
  { key: 'seats', label: 'Seats', type: 'number' },
  { key: 'since', label: 'Guest since', type: 'date' },
  { key: 'vegan', label: 'Vegan', type: 'flag' },
  {
    key: 'table',
    label: 'Table',
    type: 'choice',
    options: [
      { key: 'window', label: 'At the window', tone: 'blue' },
      { key: 'cellar', label: 'In the cellar', archived: true },
      { key: 'garden', label: 'In the garden' }
    ]
  }
]
const booking: FormDefinition = {
  title: 'Book a table',
  recipient: 'Trattoria Da Ugo',
  kind: 'person',
  fields: [
    { field: 'attributes.table', mandatory: true, label: 'Where do you want to sit?', help: 'Dogs stay in the garden.' },
    { field: 'email', mandatory: true },
    { field: 'attributes.motto' },
    { field: 'attributes.seats' },
    { field: 'attributes.since', visible: false },
    { field: 'attributes.vegan' }
  ],
  confirmation: { title: 'Thank you', text: 'We call you back.' }
}

async function startAcme(form: Partial<FormDefinition> = {}) {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  for (const attribute of ofEachType) await host.attributes.create(attribute)
  const put = (more: Partial<FormDefinition> = {}) => host.forms.put('booking', { ...booking, ...more })
  await put(form)
  const { publicForms } = kit.client(publicKey)
  const submit = (values: Record<string, string>) => publicForms.submit('booking', { values: { email: 'ada@example.com', ...values } })
  const sign = async (asked: object) => kit.client((await host.sessions.create({ user: { id: 'ana' }, ...asked })).token)
  return { host, put, submit, sign, read: () => publicForms.get('booking'), store: await kit.workspaces.open('acme') }
}

test('a visitor is asked for attributes in the order of the form, by the words of form or workspace, and learns nothing else of them', async () => {
  const { read } = await startAcme()

  const form = await read()

  operations.getPublicForm.answer.parse(form)
  const plain = { mandatory: false, help: null }
  expect(form.fields).toEqual([
    {
      field: 'attributes.table',
      mandatory: true,
      label: 'Where do you want to sit?',
      help: 'Dogs stay in the garden.',
      type: 'choice',
      options: [
        { key: 'window', label: 'At the window' },
        { key: 'garden', label: 'In the garden' }
      ]
    },
    { field: 'email', mandatory: true, label: null, help: null },
    { field: 'attributes.motto', ...plain, label: 'Motto', type: 'text' },
    { field: 'attributes.seats', ...plain, label: 'Seats', type: 'number' },
    { field: 'attributes.vegan', ...plain, label: 'Vegan', type: 'flag' }
  ])
})

test('what a visitor answers is what the customer has, each as its type keeps it', async () => {
  const { host, put, submit } = await startAcme()
  await put({ fields: booking.fields.map((field) => ({ ...field, visible: true })) })

  await submit({
    'attributes.table': 'garden',
    'attributes.motto': ' Carpe diem ',
    'attributes.seats': '12.50',
    'attributes.since': '2024-02-29',
    'attributes.vegan': 'false'
  })
  await submit({ 'attributes.table': 'window', 'attributes.motto': ' ', 'attributes.seats': '', 'attributes.vegan': 'true' })

  const { data } = await host.customers.list({ sort: 'createdAt', fields: ['attributes'] })
  expect(data.map(({ attributes }) => attributes)).toEqual([
    { table: 'garden', motto: 'Carpe diem', seats: 12.5, since: '2024-02-29', vegan: false },
    { table: 'window', vegan: true }
  ])
})

const wrong: [field: string, value: string][] = [
  ['attributes.table', ''],
  ['attributes.table', 'cellar'],
  ['attributes.table', 'Window'],
  ['attributes.seats', '12,5'],
  ['attributes.seats', '1e3'],
  ['attributes.seats', 'a dozen'],
  ['attributes.seats', '9'.repeat(400)],
  ['attributes.vegan', 'yes'],
  ['attributes.motto', 'm'.repeat(2001)],
  ['attributes.since', '2024-02-29'],
  ['attributes.nothing', 'x'],
  ['attributes', 'x']
]

test('an answer that its attribute does not take is refused where it stands, and nothing is kept', async () => {
  const { submit, store } = await startAcme()

  for (const [field, value] of wrong) {
    const refused = { status: 422, errors: [{ path: `values.${field}` }] }
    await expect(submit({ 'attributes.table': 'window', [field]: value }), `${field}: ${value}`).rejects.toMatchObject(refused)
  }

  expect(await countOf(store, 'customers')).toBe(0)
})

test('a form that asks for attributes that are not there, or archived, is refused at each of them', async () => {
  const { host, put } = await startAcme()
  await host.attributes.create({ key: 'fax', label: 'Fax', type: 'text' })
  await host.attributes.update('fax', { archived: true })

  const refused = put({ fields: [{ field: 'email' }, { field: 'attributes.fax', visible: false }, { field: 'attributes.nothing' }] })

  await expect(refused).rejects.toMatchObject({
    status: 422,
    errors: [
      { path: 'fields.1.field', message: 'attributes.fax is archived and takes no values' },
      { path: 'fields.2.field', message: 'There is no field attributes.nothing' }
    ]
  })
  const twice = put({ fields: [{ field: 'email' }, { field: 'attributes.motto' }, { field: 'attributes.motto' }] })
  await expect(twice).rejects.toMatchObject({ status: 422, errors: [{ path: 'fields.2.field' }] })
  expect(await host.forms.get('booking')).toMatchObject({ rev: 1 })
})

test('an attribute that is archived is asked no more, and who was answering it meanwhile becomes a customer all the same', async () => {
  const { host, put, submit, read, store } = await startAcme()
  await host.attributes.update('table', { archived: true })

  expect((await read()).fields.map(({ field }) => field)).toEqual(['email', 'attributes.motto', 'attributes.seats', 'attributes.vegan'])
  await submit({ 'attributes.table': 'garden', 'attributes.seats': '2' })
  await submit({})

  const { data } = await host.customers.list({ sort: 'createdAt', fields: ['attributes'] })
  expect(data.map(({ attributes }) => attributes)).toEqual([{ seats: 2 }, {}])
  const [[sent] = []] = (await store?.read([sql`select answers ->> '$.values."attributes.table"' as meant from submissions`])) ?? []
  expect(sent).toEqual({ meant: 'garden' })
  expect(await put({ title: 'Reserve' })).toMatchObject({
    rev: 2,
    title: 'Reserve',
    fields: [{ field: 'attributes.table' }, {}, {}, {}, {}, {}]
  })
  await host.attributes.update('table', { archived: false })
  expect((await read()).fields[0]).toMatchObject({ field: 'attributes.table', mandatory: true })
})

test('what the workspace insists on is mandatory in the form, too', async () => {
  const { host, read, submit } = await startAcme()
  await host.settings.update(await host.settings.get(), {
    mandatoryFields: { person: ['attributes.vegan'], organization: ['attributes.motto'] }
  })

  const mandatory = (await read()).fields.filter((each) => each.mandatory).map(({ field }) => field)

  expect(mandatory).toEqual(['attributes.table', 'email', 'attributes.vegan'])
  await expect(submit({ 'attributes.table': 'window' })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'values.attributes.vegan', message: 'Fill this in' }]
  })
})

test('from whom an attribute is hidden, no form asks for it; who replaces the form so takes nothing away', async () => {
  const { host, sign, read } = await startAcme()
  const ana = await sign({ role: 'manager', hiddenFields: ['attributes.seats', 'attributes.since'] })
  const seen = ['attributes.table', 'email', 'attributes.motto', 'attributes.vegan']

  const form = await ana.forms.get('booking')
  expect(form.fields.map(({ field }) => field)).toEqual(seen)
  const fields = form.fields.toReversed()
  const replaced = await ana.forms.put('booking', { ...booking, title: 'Reserve', fields })
  expect(replaced).toEqual({ ...form, rev: 2, title: 'Reserve', fields, updatedAt: replaced.updatedAt })
  expect(await ana.forms.put('booking', { ...booking, title: 'Reserve', fields })).toEqual(replaced)
  await expect(ana.forms.put('booking', { ...booking, fields: [...fields, { field: 'attributes.seats' }] })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'fields.4.field', message: 'There is no field attributes.seats' }]
  })

  expect((await host.forms.get('booking')).fields.map(({ field }) => field)).toEqual([
    ...seen.toReversed(),
    'attributes.seats',
    'attributes.since'
  ])
  expect((await read()).fields.at(-1)).toMatchObject({ field: 'attributes.seats' })
  const blind = await sign({ role: 'manager', hiddenFields: ['attributes'] })
  expect((await blind.forms.get('booking')).fields.map(({ field }) => field)).toEqual(['email'])
})
