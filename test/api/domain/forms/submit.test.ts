import type { FormDefinition, Submission } from '@customer-kit/sdk'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { countOf, digestOf } from '../../../support/digest.ts'
import { baseUrl, startKit } from '../../../support/kit.ts'

const consent = 'I agree that Da Ugo keeps my details.'
const table: FormDefinition = {
  title: 'Book a table',
  recipient: 'Trattoria Da Ugo',
  kind: 'person',
  country: 'ES',
  fields: [
    { field: 'firstName' },
    { field: 'lastName' },
    { field: 'email', mandatory: true },
    { field: 'phone' },
    { field: 'segment' },
    { field: 'externalId' },
    { field: 'language', visible: false }
  ],
  questions: [
    { key: 'occasion', label: 'What is the occasion?', type: 'choice', options: ['Birthday', 'Work'], mandatory: true },
    { key: 'day', label: 'Which day?', type: 'date' },
    { key: 'wishes', label: 'Anything else?', type: 'text' }
  ],
  consent: { text: consent },
  confirmation: { title: 'Thank you', text: 'We call you back.' }
}
const filled = {
  values: { firstName: ' Ada ', email: 'Ada@Example.com', phone: '600 123 456', segment: 'business', lastName: '' },
  answers: { occasion: 'Birthday', day: '2027-03-31' },
  consent: true
}

async function startTable(form: Partial<FormDefinition> = {}) {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const host = kit.client(secretKey)
  await host.forms.put('table', { ...table, ...form })
  const visitor = kit.client(publicKey)
  return {
    kit,
    host,
    publicKey,
    submit: (given: Submission) => visitor.publicForms.submit('table', given),
    store: await kit.workspaces.open('acme')
  }
}

test('a visitor becomes an unverified customer with a form event, and is thanked in the words of the form', async () => {
  const { host, submit } = await startTable()

  const receipt = await submit(filled)

  operations.submitForm.answer.parse(receipt)
  expect(receipt.confirmation).toEqual({ title: 'Thank you', text: 'We call you back.' })
  const { data } = await host.customers.list()
  expect(data).toMatchObject([
    {
      kind: 'person',
      firstName: 'Ada',
      lastName: null,
      email: 'ada@example.com',
      phone: '+34600123456',
      verified: { email: false, phone: false },
      segment: 'business',
      stage: null,
      channel: null,
      responsible: null
    }
  ])
  const events = await host.events.list(data[0]?.id ?? '')
  operations.listEvents.answer.parse(events)
  expect(events.data).toMatchObject([
    {
      type: 'form',
      title: 'Book a table',
      details: {
        form: 'table',
        submissionId: receipt.submissionId,
        answers: [
          { key: 'occasion', label: 'What is the occasion?', answer: 'Birthday' },
          { key: 'day', label: 'Which day?', answer: '2027-03-31' }
        ]
      }
    }
  ])
})

test('the submission is kept as it was sent, with the wording that was agreed to, and the log names all three', async () => {
  const { submit, store } = await startTable()

  const { submissionId } = await submit(filled)

  const [kept, logged] =
    (await store?.read([
      { sql: `select id, form, answers from submissions`, args: [] },
      { sql: `select kind, verb, before, after from changes where kind <> 'form'`, args: [] }
    ])) ?? []
  expect(kept).toMatchObject([{ id: submissionId, form: 'table' }])
  expect(JSON.parse(String(kept?.[0]?.['answers']))).toEqual({
    values: { firstName: 'Ada', email: 'ada@example.com', phone: '+34600123456', segment: 'business' },
    answers: { occasion: 'Birthday', day: '2027-03-31' },
    consent
  })
  expect(logged).toEqual(['customer', 'submission', 'event'].map((kind) => ({ kind, verb: 'create', before: null, after: null })))
})

test.each([
  ['values.email', { values: { firstName: 'Ada' } }],
  ['values.email', { values: { email: '  ' } }],
  ['values.email', { values: { email: 'ada' } }],
  ['values.phone', { values: { email: 'ada@example.com', phone: '12' } }],
  ['values.segment', { values: { email: 'ada@example.com', segment: 'royal' } }],
  ['values.language', { values: { email: 'ada@example.com', language: 'es' } }],
  ['values.stage', { values: { email: 'ada@example.com', stage: 'lead' } }],
  ['values.responsible', { values: { email: 'ada@example.com', responsible: 'usr_1' } }],
  ['answers.occasion', { answers: {} }],
  ['answers.occasion', { answers: { occasion: 'Funeral' } }],
  ['answers.day', { answers: { occasion: 'Work', day: '31 March' } }],
  ['answers.other', { answers: { occasion: 'Work', other: 'x' } }],
  ['consent', { consent: false }],
  ['consent', { consent: undefined }]
])('a submission that is wrong at %s is refused there, and nothing is kept', async (path, wrong) => {
  const { submit, store } = await startTable()
  const before = await digestOf(store)

  await expect(submit({ ...filled, ...wrong } as Submission)).rejects.toMatchObject({ status: 422, errors: [{ path }] })

  expect(await digestOf(store)).toBe(before)
})

test('a form without a mandatory field still needs something to recognise the visitor by', async () => {
  const { submit } = await startTable({ fields: [{ field: 'phone' }, { field: 'firstName' }, { field: 'notes' }] })

  await expect(submit({ ...filled, values: { notes: 'Call me' } })).rejects.toMatchObject({ errors: [{ path: 'values.phone' }] })
})

test.each([
  ['600 123 456', 'ES', '+34600123456'],
  ['(0)30 123456', 'DE', '+4930123456'],
  ['+33 1 23 45 67 89', 'ES', '+33123456789'],
  ['0033 1 23 45 67 89', null, '+33123456789']
])('the number %s, written in %s, is %s', async (typed, country, kept) => {
  const { host, submit } = await startTable({ country })

  await submit({ ...filled, values: { email: 'ada@example.com', phone: typed } })

  expect((await host.customers.list()).data).toMatchObject([{ phone: kept }])
})

test('a number without a country code is refused where the form names no country', async () => {
  const { submit } = await startTable({ country: null })

  await expect(submit(filled)).rejects.toMatchObject({ errors: [{ path: 'values.phone' }] })
})

test('an organization is made by a form for organizations', async () => {
  const { host, submit } = await startTable({ kind: 'organization', fields: [{ field: 'name', mandatory: true }], consent: null })

  await submit({ values: { name: 'Globex' }, answers: { occasion: 'Work' } })

  expect((await host.customers.list()).data).toMatchObject([{ kind: 'organization', name: 'Globex' }])
})

test('known or not, verified or not, the visitor reads the same bytes and no profile is touched', async () => {
  const { kit, host, publicKey } = await startTable()
  const known = await host.customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com', externalId: 'C-1' })
  const verified = await host.customers.update(known, { verified: { email: true } })
  const say = async (email: string, externalId: string) => {
    const response = await kit.fetch(
      new Request(`${baseUrl}/v1/public/forms/table/submissions`, {
        method: 'POST',
        headers: {
          'authorization': `Bearer ${publicKey}`,
          'content-type': 'application/json',
          'x-request-id': '0b0f6b0e-6f6f-4a9c-8c4c-0a0b0c0d0e0f'
        },
        body: JSON.stringify({ ...filled, values: { ...filled.values, email, externalId } })
      })
    )
    return [response.status, ...response.headers, await response.text()].join('\n').replace(/sub_[0-9a-f]{32}/, 'sub')
  }

  const toTheKnown = await say('ada@example.com', 'C-1')
  const toTheUnknown = await say('bob@example.com', 'C-2')

  expect(toTheKnown).toMatch(/^201/)
  expect(toTheKnown).toBe(toTheUnknown)
  expect(await host.customers.get(verified.id)).toEqual(verified)
  const externalIds = (await host.customers.list({ sort: 'createdAt', fields: ['externalId'] })).data.map(({ externalId }) => externalId)
  expect(externalIds).toEqual(['C-1', null, 'C-2'])
})

test('a machine that fills the field no person sees is told what a person is told, and nothing is kept', async () => {
  const { submit, store } = await startTable()
  const before = await digestOf(store)

  const receipt = await submit({ ...filled, website: 'https://spam.example' })

  operations.submitForm.answer.parse(receipt)
  expect(receipt.confirmation).toEqual(table.confirmation)
  expect(await digestOf(store)).toBe(before)
})

test('an answer lost on the way back is found again: one customer, one receipt', async () => {
  const { kit, publicKey, store } = await startTable()
  let drops = 0
  const flaky = kit.client(publicKey, async (request) => {
    const response = await kit.fetch(request)
    if (drops++ < 2) throw new TypeError('connection reset')
    return response
  })

  await flaky.publicForms.submit('table', filled)

  expect(drops).toBe(3)
  expect(await countOf(store, 'customers')).toBe(1)
})

test('a public key works from the pages it lists, and from nowhere else', async () => {
  const { kit, publicKey, store } = await startTable()
  await store?.write([{ sql: `update access set origins = '["https://book.example"]' where caller = 'publicKey'`, args: [] }])
  const from = (origin: string | null) =>
    kit.client(publicKey, (request) => {
      if (origin !== null) request.headers.set('origin', origin)
      return kit.fetch(request)
    }).publicForms

  await expect(from('https://book.example').get('table')).resolves.toMatchObject({ key: 'table' })
  await expect(from('https://book.example').submit('table', filled)).resolves.toMatchObject({ confirmation: table.confirmation })
  for (const origin of ['https://evil.example', 'http://book.example', 'https://book.example:444', 'null', null]) {
    await expect(from(origin).get('table')).rejects.toMatchObject({ status: 403 })
    await expect(from(origin).submit('table', filled)).rejects.toMatchObject({ status: 403 })
  }
  expect(await countOf(store, 'customers')).toBe(1)
})
