import type { NewCustomer } from '@customer-kit/sdk'
import { sql } from '@customer-kit/api/store/sql.ts'
import { operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { attributes, customers, sessions, users } = kit.client(secretKey)
  await attributes.create({ key: 'contractEnd', label: 'End of contract', type: 'date' })
  for (const id of ['ana', 'ben', 'cleo', 'dirk', 'eve']) await sessions.create({ user: { id } })
  const store = await kit.workspaces.open('acme')
  await store?.write([sql`insert into lookups (kind, key, label, position) values ('offices', 'branch', 'Branch', 0)`])
  const { data } = await users.list()
  const idOf = (hostId: string) => data.find((user) => user.hostId === hostId)?.id ?? ''
  const as = async (user: string, listing: 'own' | 'all-except-private') =>
    kit.client(await kit.session({ workspace: 'acme', user, role: 'member', listing })).customers
  return { kit, customers, idOf, as }
}

test('every field comes back as it was given, from a creation, a change, a reading and a list', async () => {
  const { customers, idOf } = await startAcme()
  const given = {
    email: 'ines@example.com',
    phone: '+351210000000',
    externalId: 'C-7',
    language: 'pt-PT',
    timezone: 'Europe/Lisbon',
    avatar: 'https://pictures.example/ines.jpg',
    stage: 'lead',
    status: 'active',
    state: 'aware',
    region: 'south',
    segment: 'business',
    channel: 'web',
    preferredOffice: 'branch',
    tags: ['vip'],
    private: true,
    intermediary: true,
    consent: { given: true, at: '2026-03-01T09:00:00.000Z', source: 'Fair in Porto', wording: 'You may write to me.' },
    notes: 'Prefers mornings.',
    attributes: { contractEnd: '2027-03-31' }
  }
  const named = { responsible: 'ext:ana', serviceManager: 'ext:ben', accountManagers: ['ext:cleo', 'ext:dirk'], viewers: ['ext:eve'] }
  const people = {
    responsible: idOf('ana'),
    serviceManager: idOf('ben'),
    accountManagers: [idOf('cleo'), idOf('dirk')],
    preferredContact: idOf('dirk'),
    viewers: [idOf('eve')]
  }

  const person = await customers.create({
    kind: 'person',
    firstName: 'Inês',
    lastName: 'Sá',
    ...given,
    ...named,
    preferredContact: 'ext:dirk'
  })
  const empty = await customers.create({ kind: 'organization', name: 'Sá & Filhos' })
  const { externalId: _, ...free } = given
  const organization = await customers.update(empty, { ...free, ...people })

  expect(person).toMatchObject({ firstName: 'Inês', lastName: 'Sá', ...given, ...people })
  expect(organization).toMatchObject({ name: 'Sá & Filhos', ...free, ...people })
  for (const customer of [person, organization]) {
    operations.getCustomer.answer.parse(customer)
    expect(await customers.get(customer.id)).toEqual(customer)
  }
  expect((await customers.list({ sort: 'createdAt' })).data).toEqual([person, organization])
})

test('what nobody has said is empty, and so is what was taken back', async () => {
  const { customers } = await startAcme()
  const empty = {
    avatar: null,
    preferredOffice: null,
    serviceManager: null,
    accountManagers: [],
    preferredContact: null,
    intermediary: false,
    consent: null
  }

  const made = await customers.create({ kind: 'person', firstName: 'Ada' })
  const consent = { given: true, source: 'Phone', wording: 'You may call me.' }
  const filled = await customers.update(made, { serviceManager: 'ext:ana', accountManagers: ['ext:ben'], intermediary: true, consent })
  const emptied = await customers.update(filled, empty)

  expect(made).toMatchObject(empty)
  expect(filled).toMatchObject({ intermediary: true, consent })
  expect(emptied).toMatchObject(empty)
})

test.each<[string, string, Partial<NewCustomer>]>([
  ['a script', 'avatar', { avatar: 'javascript:alert(1)' }],
  ['an unprotected picture', 'avatar', { avatar: 'http://pictures.example/a.jpg' }],
  ['a picture with a password', 'avatar', { avatar: 'https://me:secret@pictures.example/a.jpg' }],
  ['data instead of a picture', 'avatar', { avatar: 'data:image/svg+xml,<svg/>' }],
  ['an office that is not there', 'preferredOffice', { preferredOffice: 'moon' }],
  ['a stage as an office', 'preferredOffice', { preferredOffice: 'lead' }],
  ['an unknown service manager', 'serviceManager', { serviceManager: 'usr_000000000000000000000000000000ff' }],
  ['an unknown account manager', 'accountManagers', { accountManagers: ['ext:ana', 'ext:nobody'] }],
  ['an unknown contact', 'preferredContact', { preferredContact: 'ext:nobody' }],
  ['an external id without a letter', 'externalId', { externalId: ' ' }],
  ['an external id that is a way and no name', 'externalId', { externalId: '..' }],
  ['consent to nothing', 'consent.wording', { consent: { given: true, source: 'Web', wording: '' } }],
  ['consent from nowhere', 'consent.source', { consent: { given: false, source: '', wording: '' } }]
])('%s is refused at its place', async (_, path, field) => {
  const { customers } = await startAcme()
  const refused = { status: 422, code: 'invalid_request', errors: [{ path }] }

  await expect(customers.create({ kind: 'person', firstName: 'Ada', ...field } as NewCustomer)).rejects.toMatchObject(refused)
  const ada = await customers.create({ kind: 'person', firstName: 'Ada' })
  await expect(customers.update(ada, field)).rejects.toMatchObject(refused)
})

test('an address of a picture is kept as a browser asks for it', async () => {
  const { customers } = await startAcme()

  const ada = await customers.create({ kind: 'person', firstName: 'Ada', avatar: 'HTTPS://Pictures.example\\a b.jpg' })

  expect(ada.avatar).toBe('https://pictures.example/a%20b.jpg')
})

test('a time zone is kept as it is spelled everywhere, and by the name that it was given', async () => {
  const { customers } = await startAcme()
  const zone = async (timezone: string) => (await customers.create({ kind: 'person', firstName: 'Ada', timezone })).timezone

  for (const spelling of ['europe/berlin', 'EUROPE/Berlin', 'europe/berlin']) expect(await zone(spelling)).toBe('Europe/Berlin')
  expect(await zone('Asia/Kolkata')).toBe('Asia/Kolkata')
})

test('whoever is named twice is there once, and so is a tag', async () => {
  const { customers, idOf } = await startAcme()
  const twice = { tags: ['vip', ' vip', 'new'], viewers: ['ext:ana', idOf('ana')], accountManagers: ['ext:ben', 'ext:ben'] }
  const once = { tags: ['vip', 'new'], viewers: [idOf('ana')], accountManagers: [idOf('ben')] }

  const made = await customers.create({ kind: 'person', firstName: 'Ada', ...twice })
  expect(made).toMatchObject(once)
  expect(await customers.update(made, twice)).toEqual(made)
})

test('consent without a date is from now, keeps its date when it is said again, and its history when it is withdrawn', async () => {
  const { kit, customers } = await startAcme()
  const yes = { given: true, source: 'Booking form', wording: 'You may write to me.' }
  const begun = new Date().toISOString()

  const asked = await customers.create({ kind: 'person', firstName: 'Ada', consent: yes })
  const again = await customers.update(asked, { consent: yes, stage: 'lead' })
  const withdrawn = await customers.update(again, { consent: { given: false, source: 'E-mail', wording: '' } })

  expect(asked.consent?.at && asked.consent.at >= begun).toBe(true)
  expect(again.consent).toEqual(asked.consent)
  expect(withdrawn.consent).toMatchObject({ given: false, source: 'E-mail' })
  const store = await kit.workspaces.open('acme')
  const [[row] = []] = (await store?.read([{ sql: `select before from changes order by seq desc limit 1`, args: [] }])) ?? []
  expect(JSON.parse(String(row?.['before']))).toEqual({ consent: asked.consent, updatedAt: again.updatedAt })
  await expect(customers.list({ filter: { field: 'consent', op: 'eq', value: true } })).resolves.toMatchObject({ total: 0 })
  await expect(customers.list({ filter: { field: 'consent', op: 'eq', value: false } })).resolves.toMatchObject({ total: 1 })
})

test.each(['responsible', 'serviceManager', 'accountManagers', 'viewers'] as const)(
  'a private customer belongs to who is named in %s, from the moment they are until they are not',
  async (field) => {
    const { customers, idOf, as } = await startAcme()
    const isSeveral = field === 'accountManagers' || field === 'viewers'
    const [own, notPrivate] = [await as(idOf('ana'), 'own'), await as(idOf('ana'), 'all-except-private')]
    const seen = async () => [(await own.list()).total, (await notPrivate.list()).total]
    const made = await customers.create({ kind: 'person', firstName: 'Ada', private: true })

    expect(await seen()).toEqual([0, 0])
    const given = await customers.update(made, { [field]: isSeveral ? ['ext:ben', 'ext:ana'] : 'ext:ana' })
    expect(await seen()).toEqual([1, 1])
    await expect(own.get(made.id)).resolves.toMatchObject({ id: made.id })
    const kept = await customers.update(given, { notes: 'Still theirs' })
    expect(await seen()).toEqual([1, 1])
    await customers.update(kept, { [field]: isSeveral ? ['ext:ben'] : null })
    expect(await seen()).toEqual([0, 0])
  }
)

test('whom to call first is no reason to see a private customer', async () => {
  const { customers, idOf, as } = await startAcme()

  await customers.create({ kind: 'person', firstName: 'Ada', private: true, preferredContact: 'ext:ana' })

  await expect((await as(idOf('ana'), 'own')).list()).resolves.toMatchObject({ total: 0 })
})

test.each(['serviceManager', 'accountManagers'] as const)('who is no longer %s is told that the customer is gone', async (field) => {
  const { kit, customers, idOf } = await startAcme()
  const named = field === 'serviceManager' ? 'ext:ana' : ['ext:ana']
  const made = await customers.create({ kind: 'person', firstName: 'Ada', [field]: named })
  const { changes } = kit.client(await kit.session({ workspace: 'acme', user: idOf('ana'), role: 'member', listing: 'own' }))
  const { position } = await changes.list()

  await customers.update(made, { [field]: field === 'serviceManager' ? null : [] })

  await expect(changes.list({ after: position })).resolves.toMatchObject({ data: [{ id: made.id, op: 'gone' }], reset: false })
})

test.each<NewCustomer>([
  { kind: 'person' },
  { kind: 'person', firstName: ' ', lastName: '', notes: 'Somebody' },
  { kind: 'person', email: null, phone: null, stage: 'lead' }
])('nobody can be made of nothing to be recognised by: %j', async (nobody) => {
  const { customers } = await startAcme()

  await expect(customers.create(nobody)).rejects.toMatchObject({
    status: 422,
    code: 'invalid_request',
    errors: [{ message: 'One of firstName, lastName, email, phone, externalId and otherIdentities is needed' }]
  })
})

test.each<NewCustomer>([
  { kind: 'person', lastName: 'Lovelace' },
  { kind: 'person', email: 'ada@example.com' },
  { kind: 'person', phone: '+34600123456' },
  { kind: 'person', externalId: 'C-1' }
])('one thing to be recognised by is enough: %j', async (somebody) => {
  const { customers } = await startAcme()

  await expect(customers.create(somebody)).resolves.toMatchObject(somebody)
})
