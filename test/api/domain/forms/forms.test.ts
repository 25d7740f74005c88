import type { FormDefinition } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { countOf, digestOf } from '../../../support/digest.ts'
import { startKit } from '../../../support/kit.ts'

const table: FormDefinition = {
  title: 'Book a table',
  recipient: 'Trattoria Da Ugo',
  kind: 'person',
  fields: [{ field: 'firstName' }, { field: 'email', mandatory: true }, { field: 'segment' }, { field: 'notes', visible: false }],
  questions: [{ key: 'occasion', label: 'What is the occasion?', type: 'choice', options: ['Birthday', 'Work'] }],
  confirmation: { title: 'Thank you', text: 'We call you back.' }
}

async function startAcme() {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  return { kit, host: kit.client(secretKey), visitor: kit.client(publicKey), store: await kit.workspaces.open('acme') }
}

test('a form is made, read back whole, and replaced; the log keeps what changed', async () => {
  const { host, store } = await startAcme()

  const made = await host.forms.put('table', table)
  const replaced = await host.forms.put('table', { ...table, title: 'Reserve', intro: 'For up to eight.' })

  operations.putForm.answer.parse(made)
  expect(made).toMatchObject({ key: 'table', rev: 1, title: 'Book a table', intro: null, country: null, consent: null })
  expect(made.fields[3]).toEqual({ field: 'notes', visible: false, mandatory: false, label: null, help: null })
  expect(replaced).toMatchObject({ rev: 2, title: 'Reserve' })
  expect(await host.forms.get('table')).toEqual(replaced)
  const [logged] = (await store?.read([{ sql: `select verb, id, before, after from changes where kind = 'form'`, args: [] }])) ?? []
  expect(logged).toEqual([
    { verb: 'create', id: 'table', before: null, after: null },
    {
      verb: 'update',
      id: 'table',
      before: JSON.stringify({ title: 'Book a table', intro: null }),
      after: JSON.stringify({ title: 'Reserve', intro: 'For up to eight.' })
    }
  ])
})

test('putting the same form again changes nothing', async () => {
  const { host, store } = await startAcme()
  await host.forms.put('table', table)
  const before = await digestOf(store)

  expect(await host.forms.put('table', table)).toMatchObject({ rev: 1 })

  expect(await digestOf(store)).toBe(before)
})

test('twenty first puts of one form at the same moment leave one form and one creation', async () => {
  const { host, store } = await startAcme()

  const forms = await Promise.all(Array.from({ length: 20 }, () => host.forms.put('table', table)))

  expect(new Set(forms.map(({ rev }) => rev))).toEqual(new Set([1]))
  expect(await countOf(store, 'changes')).toBe(1)
})

test.each([
  ['fields.1.field', { fields: [{ field: 'email' }, { field: 'email' }] }],
  ['fields.1.field', { fields: [{ field: 'email' }, { field: 'name' }] }],
  ['fields.0.mandatory', { fields: [{ field: 'phone', visible: false, mandatory: true }, { field: 'email' }] }],
  ['fields', { fields: [{ field: 'language' }, { field: 'email', visible: false }] }],
  ['fields', { kind: 'organization', fields: [{ field: 'name' }] }],
  ['fields.0.field', { fields: [{ field: 'verified' }] }],
  ['questions.0.options', { questions: [{ key: 'a', label: 'A', type: 'choice' }] }],
  ['questions.0.options', { questions: [{ key: 'a', label: 'A', type: 'text', options: ['x'] }] }],
  [
    'questions.1.key',
    {
      questions: [
        { key: 'a', label: 'A', type: 'text' },
        { key: 'a', label: 'B', type: 'text' }
      ]
    }
  ],
  ['questions.0.key', { questions: [{ key: 'constructor', label: 'Who builds it?', type: 'text' }] }],
  ['questions.0.key', { questions: [{ key: 'valueOf', label: 'Value of what?', type: 'text' }] }],
  ['country', { country: 'Spain' }],
  ['title', { title: ' ' }]
])('a form that is wrong at %s is refused', async (path, wrong) => {
  const { host } = await startAcme()

  const put = host.forms.put('table', { ...table, ...wrong } as FormDefinition)

  await expect(put).rejects.toMatchObject({ status: 422, errors: [{ path }] })
})

test('a visitor is shown what is visible, with the choices of the workspace, and nothing else', async () => {
  const { host, visitor } = await startAcme()
  await host.forms.put('table', table)

  const form = await visitor.publicForms.get('table')

  operations.getPublicForm.answer.parse(form)
  expect(Object.keys(form).toSorted()).toEqual(
    'confirmation consent country fields intro key kind questions recipient submitLabel title'.split(' ')
  )
  expect(form.fields).toEqual([
    { field: 'firstName', mandatory: false, label: null, help: null },
    { field: 'email', mandatory: true, label: null, help: null },
    {
      field: 'segment',
      mandatory: false,
      label: null,
      help: null,
      options: [
        { key: 'private', label: 'Private' },
        { key: 'business', label: 'Business' },
        { key: 'public', label: 'Public sector' },
        { key: 'finance', label: 'Finance' },
        { key: 'pharma', label: 'Pharma' }
      ]
    }
  ])
})

test('a form that is not there is not found, by the host and by a visitor', async () => {
  const { host, visitor } = await startAcme()

  await expect(host.forms.get('nothing')).rejects.toMatchObject({ status: 404 })
  await expect(visitor.publicForms.get('nothing')).rejects.toMatchObject({ status: 404 })
  await expect(visitor.publicForms.submit('nothing', { values: {} })).rejects.toMatchObject({ status: 404 })
})
