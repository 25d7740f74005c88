import { randomBytes } from 'node:crypto'
import { operations, type OperationName } from '@customer-kit/sdk/contract'
import type { Client, FormDefinition } from '@customer-kit/sdk'
import type { Ask } from './request.ts'

export { type Ask, requestFor } from './request.ts'

const aCustomer = (client: Client) => client.customers.create({ kind: 'person', firstName: 'Ada', email: 'ada@example.com' })

async function aTrashedCustomer(client: Client) {
  const customer = await aCustomer(client)
  await client.customers.delete(customer)
  return customer
}

async function anEvent(client: Client) {
  return client.events.record((await aCustomer(client)).id, { text: 'Called' })
}

async function anIdentity(client: Client) {
  const { id } = await aCustomer(client)
  const { kind, value } = await client.identities.add(id, { kind: 'telegram', value: `ada_${hex().slice(0, 16)}` })
  return { params: { id, kind, value } }
}

const booking: FormDefinition = {
  title: 'Book a table',
  recipient: 'Trattoria Da Ugo',
  kind: 'person',
  fields: [{ field: 'email' }],
  confirmation: { title: 'Thank you', text: 'We call you back.' }
}

async function aForm(client: Client) {
  const { key } = await client.forms.put(`booking-${hex()}`, booking)
  return { params: { key } }
}

const hex = () => randomBytes(16).toString('hex')

async function aKey(client: Client) {
  // For no more than whoever is to rotate it may: nobody gets hold of a key for more.
  const { id } = await client.keys.create({ kind: 'secret', label: 'For the front desk', scopes: ['keys:write'] })
  return { params: { id } }
}

async function aUser(client: Client) {
  const id = `host-${hex()}`
  await client.sessions.create({ user: { id } })
  for await (const user of client.users.list()) if (user.hostId === id) return { params: { id: user.id } }
  throw new Error('The user is not in the list')
}

/** Of two that were made for it, in a kind where nothing else is being merged. */
async function aMerge(client: Client) {
  for await (const { id, kind, state } of client.jobs.list())
    if (kind === 'merge-lookups' && state === 'running') await client.jobs.cancel(id)
  const [from, into] = [await client.lookups.create('offices', { label: hex() }), await client.lookups.create('offices', { label: hex() })]
  return { from: from.key, into: into.key }
}

async function aTag(client: Client) {
  return { params: { id: (await client.tags.create({ name: `Tag ${hex()}` })).id } }
}

async function aJob(client: Client) {
  const { from, into } = await aMerge(client)
  return { params: { id: (await client.lookups.merge('offices', from, into)).id } }
}

const at = ({ id, rev }: { id: string; rev: number }) => ({ params: { id }, rev })
let asked = 0

/** A good request for each operation, about something that was made for it just now. An operation without one does not compile. */
const anAttribute = async (client: Client) => (await client.attributes.create({ label: `Field ${hex()}`, type: 'text' })).key

export const asks: Record<OperationName, (client: Client) => Ask | Promise<Ask>> = {
  getOpenApi: () => ({}),
  createSession: () => ({ body: { user: { id: `host-${asked++}` } } }),
  getMe: () => ({}),
  getPreferences: () => ({}),
  updatePreferences: () => ({ body: { density: 'compact' } }),
  getBootstrap: () => ({}),
  listCustomers: () => ({ query: { sort: 'name', limit: '2' } }),
  queryCustomers: () => ({ body: { sort: '-stage', limit: 2, filter: { field: 'name', op: 'startsWith', value: 'a' } } }),
  countCustomers: () => ({ query: { q: 'ada' } }),
  createCustomer: () => ({ body: { kind: 'person', firstName: 'Ada' } }),
  getCustomer: async (client) => ({ params: { id: (await aCustomer(client)).id } }),
  updateCustomer: async (client) => ({ ...at(await aCustomer(client)), body: { firstName: 'Grace' } }),
  deleteCustomer: async (client) => at(await aCustomer(client)),
  restoreCustomer: async (client) => ({ params: { id: (await aTrashedCustomer(client)).id } }),
  upsertCustomer: async (client) => {
    const { kind, value } = await anIdentity(client).then(({ params }) => params)
    return { params: { identity: kind, value }, body: { kind: 'person', firstName: 'Grace' } }
  },
  listTrash: async (client) => (await aTrashedCustomer(client), { query: { limit: '2' } }),
  getSettings: () => ({}),
  updateSettings: async (client) => {
    const { rev, mandatoryFields } = await client.settings.get()
    return { rev, body: { mandatoryFields: { organization: mandatoryFields.organization.length > 0 ? [] : ['email'] } } }
  },
  listIdentities: async (client) => ({ params: { id: (await aCustomer(client)).id } }),
  addIdentity: async (client) => ({ params: { id: (await aCustomer(client)).id }, body: { kind: 'telegram', value: '@ada_lovelace' } }),
  updateIdentity: async (client) => ({ ...(await anIdentity(client)), body: { verified: true } }),
  removeIdentity: anIdentity,
  listEvents: async (client) => ({ params: { id: (await aCustomer(client)).id }, query: { when: 'past' } }),
  recordEvent: async (client) => ({ params: { id: (await aCustomer(client)).id }, body: { text: 'Called' } }),
  updateEvent: async (client) => ({ ...at(await anEvent(client)), body: { text: 'Called twice' } }),
  deleteEvent: async (client) => at(await anEvent(client)),
  getForm: aForm,
  putForm: async (client) => ({ ...(await aForm(client)), body: { ...booking, title: 'Reserve a table' } }),
  getPublicForm: aForm,
  submitForm: async (client) => ({ ...(await aForm(client)), body: { values: { email: 'ada@example.com' } } }),
  listAttributes: () => ({ query: { archived: 'true' } }),
  createAttribute: () => ({ body: { label: `Field ${hex()}`, type: 'date', indexed: false } }),
  reorderAttributes: async (client) => {
    await anAttribute(client)
    const { data, revision } = await client.attributes.list({ archived: true })
    return { body: { keys: data.map(({ key }) => key).toReversed(), revision } }
  },
  updateAttribute: async (client) => ({ params: { key: await anAttribute(client) }, body: { label: 'Contract end' } }),
  listLookups: () => ({ params: { kind: 'stages' }, query: { uses: 'true' } }),
  createLookup: () => ({ params: { kind: 'stages' }, body: { label: 'Trial' } }),
  reorderLookups: async (client) => {
    await client.lookups.create('campaigns', { label: `Fair ${hex()}` })
    const { data, revision } = await client.lookups.list('campaigns', { archived: true })
    return { params: { kind: 'campaigns' }, body: { keys: data.map(({ key }) => key).toReversed(), revision } }
  },
  updateLookup: async (client) => {
    const { key } = await client.lookups.create('stages', { label: `Trial ${hex()}` })
    return { params: { kind: 'stages', key }, body: { label: 'On trial' } }
  },
  mergeLookups: async (client) => {
    const { from, into } = await aMerge(client)
    return { params: { kind: 'offices', key: from }, body: { into } }
  },
  listTags: () => ({ query: { limit: '2' } }),
  createTag: () => ({ body: { name: `Tag ${hex()}` } }),
  updateTag: async (client) => ({ ...(await aTag(client)), body: { name: `Tag ${hex()}` } }),
  mergeTags: async (client) => ({ ...(await aTag(client)), body: { into: (await aTag(client)).params.id } }),
  getTagUsages: aTag,
  listJobs: () => ({ query: { limit: '2' } }),
  getJob: aJob,
  cancelJob: aJob,
  resumeJob: async (client) => {
    const { params } = await aJob(client)
    await client.jobs.cancel(params.id)
    return { params }
  },
  createWorkspace: () => ({ body: { name: `made-${hex().slice(0, 8)}` } }),
  listKeys: () => ({}),
  createKey: () => ({ body: { kind: 'public', label: 'For the booking page', origins: ['https://book.example'] } }),
  rotateKey: async (client) => ({ ...(await aKey(client)), body: { overlapDays: 2 } }),
  revokeKey: aKey,
  listUsers: () => ({ query: { limit: '2' } }),
  updateUser: async (client) => ({ ...(await aUser(client)), body: { role: 'viewer' } }),
  signOutUser: aUser,
  listChanges: async (client) => ({ query: { after: (await client.changes.list()).position } })
}

// Of the table itself: an operation that nobody here asks for fails.
export const operationNames = Object.keys(operations) as OperationName[]
