import { type OperationName, operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { type Ask, asks, operationNames, requestFor } from '../../support/asks.ts'
import { startKit } from '../../support/kit.ts'

/** What is answered to somebody who names things of another workspace. Where nothing can be named, the good request's own answer. */
const expected: Record<OperationName, number> = {
  getOpenApi: 200,
  createSession: 201,
  getMe: 403,
  getPreferences: 403,
  updatePreferences: 403,
  getBootstrap: 200,
  listCustomers: 200,
  queryCustomers: 200,
  countCustomers: 200,
  createCustomer: 201,
  getCustomer: 404,
  updateCustomer: 404,
  deleteCustomer: 404,
  restoreCustomer: 404,
  upsertCustomer: 200,
  listTrash: 200,
  getSettings: 200,
  updateSettings: 200,
  listIdentities: 404,
  addIdentity: 404,
  updateIdentity: 404,
  removeIdentity: 404,
  listEvents: 404,
  recordEvent: 404,
  updateEvent: 404,
  deleteEvent: 404,
  getForm: 404,
  putForm: 200,
  getPublicForm: 404,
  submitForm: 404,
  listAttributes: 200,
  createAttribute: 201,
  reorderAttributes: 409,
  updateAttribute: 404,
  listLookups: 200,
  createLookup: 201,
  reorderLookups: 409,
  updateLookup: 404,
  mergeLookups: 404,
  listJobs: 200,
  getJob: 404,
  cancelJob: 404,
  resumeJob: 404,
  listTags: 200,
  createTag: 201,
  updateTag: 404,
  mergeTags: 404,
  getTagUsages: 404,
  createWorkspace: 403,
  listKeys: 200,
  createKey: 201,
  rotateKey: 404,
  revokeKey: 404,
  listUsers: 200,
  updateUser: 404,
  signOutUser: 404,
  listChanges: 200
}

/** The same question about something that was never there. */
const never = (ask: Ask): Ask => ({
  ...ask,
  params: Object.fromEntries(Object.entries(ask.params ?? {}).map(([name, value]) => [name, value.replace(/[0-9a-f]{32}/, '0'.repeat(32))]))
})

test('no operation tells of another workspace, and foreign ids answer like random ones', async () => {
  const kit = await startKit()
  const tenants = [await kit.plant('acme'), await kit.plant('globex'), await kit.plant('initech')] as const
  const pairs = tenants.map((own, at) => [own, tenants[(at + 1) % tenants.length] ?? own] as const)

  for (const name of operationNames)
    for (const [own, other] of pairs) {
      const { callers } = operations[name]
      const isForPages = callers.length === 1 && callers[0] === 'publicKey'
      const headers = {
        'authorization': `Bearer ${isForPages ? own.publicKey : own.secretKey}`,
        'x-request-id': '0b0f6b0e-6f6f-4a9c-8c4c-0a0b0c0d0e0f'
      }
      // Each answer is also searched, by the kit, for every word of every other workspace.
      const say = async (ask: Ask) => {
        const response = await kit.fetch(requestFor(name, ask, headers))
        return [response.status, ...response.headers, await response.text()].join('\n')
      }
      const asked = await asks[name](kit.client(other.secretKey))
      // What has no name is the asker's own, and so is its revision.
      const foreign = asked.rev === undefined || asked.params ? asked : await asks[name](kit.client(own.secretKey))
      const said = await say(foreign)

      expect(said.split('\n')[0], name).toBe(String(expected[name]))
      if (expected[name] === 404) expect(said, name).toBe(await say(never(foreign)))
    }
})

test('searches, filters and sorts of one workspace find nothing of another', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.plant('acme')
  const other = await kit.plant('globex')
  const { customers } = kit.client(secretKey)

  for (const query of [
    { q: other.canary },
    { q: other.canary.slice(0, 2) + other.canary.slice(-1) },
    { filter: { field: 'email', op: 'eq', value: `${other.canary}@example.com` } },
    { filter: { field: 'externalId', op: 'in', value: [other.canary] } },
    { filter: { field: 'name', op: 'startsWith', value: other.canary } }
  ] as const)
    await expect(Promise.resolve(customers.list(query))).resolves.toMatchObject({ data: [], total: 0 })
})

test('a word of another workspace is noticed wherever it turns up', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.plant('acme')
  const leaking = kit.client(secretKey)
  const { customers } = kit.client((await kit.plant('globex')).secretKey)
  const { canary } = await kit.plant('initech')
  await customers.create({ kind: 'organization', name: canary })

  await expect(Promise.resolve(leaking.customers.list())).resolves.toMatchObject({ total: 2 })
  await expect(Promise.resolve(customers.list())).resolves.toMatchObject({ total: 3 })
  expect(kit.leaks.splice(0)).toEqual(['globex was told a word of initech'])
})
