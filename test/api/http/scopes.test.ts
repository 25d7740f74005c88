import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { type OperationName, operations, type ScopeName, scopeNames } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { type Kit, secret, startKit } from '../../support/kit.ts'

type OfPersonsAlone = 'getMe' | 'getPreferences' | 'updatePreferences'

/** What a restricted credential must name, decided here by a person. Null lets in whatever it names; those for nobody with scopes are left out. */
const expected: Omit<Record<OperationName, ScopeName | null>, 'getOpenApi' | 'createWorkspace' | OfPersonsAlone> = {
  createSession: 'sessions:write',
  getBootstrap: null,
  listCustomers: 'customers:read',
  queryCustomers: 'customers:read',
  countCustomers: 'customers:read',
  createCustomer: 'customers:write',
  getCustomer: 'customers:read',
  updateCustomer: 'customers:write',
  deleteCustomer: 'customers:write',
  restoreCustomer: 'customers:write',
  upsertCustomer: 'customers:write',
  listTrash: 'customers:read',
  getSettings: 'settings:read',
  updateSettings: 'settings:write',
  listIdentities: 'customers:read',
  addIdentity: 'customers:write',
  updateIdentity: 'customers:write',
  removeIdentity: 'customers:write',
  listEvents: 'events:read',
  recordEvent: 'events:write',
  updateEvent: 'events:write',
  deleteEvent: 'events:write',
  getForm: 'forms:read',
  putForm: 'forms:write',
  getPublicForm: 'forms:read',
  submitForm: 'submissions:write',
  listChanges: 'changes:read',
  listAttributes: 'settings:read',
  createAttribute: 'settings:write',
  reorderAttributes: 'settings:write',
  updateAttribute: 'settings:write',
  listLookups: 'settings:read',
  createLookup: 'settings:write',
  reorderLookups: 'settings:write',
  updateLookup: 'settings:write',
  mergeLookups: 'settings:write',
  listJobs: 'jobs:read',
  getJob: 'jobs:read',
  cancelJob: 'jobs:write',
  resumeJob: 'jobs:write',
  listTags: 'customers:read',
  createTag: 'settings:write',
  updateTag: 'settings:write',
  mergeTags: 'settings:write',
  getTagUsages: 'customers:read',
  listKeys: 'keys:read',
  createKey: 'keys:write',
  rotateKey: 'keys:write',
  revokeKey: 'keys:write',
  listUsers: 'users:read',
  updateUser: 'users:write',
  signOutUser: 'users:write'
}

async function restrictedKey(kit: Kit, name: OperationName, scopes: readonly ScopeName[]) {
  const isPublic = operations[name].callers.length === 1 && operations[name].callers[0] === 'publicKey'
  const { id, key } = await mintKey(secret, isPublic ? 'pk' : 'sk', 'acme')
  const store = await kit.workspaces.open('acme')
  await store?.write([
    grantAccess(id, isPublic ? 'publicKey' : 'secretKey', 'all'),
    sql`update access set scopes = ${JSON.stringify(scopes)} where id = ${id}`
  ])
  return { authorization: `Bearer ${key}` }
}

test.each(Object.entries(expected))('%s asks a restricted key for %s, and for nothing else', async (operation, scope) => {
  const name = operation as keyof typeof expected
  const kit = await startKit()
  const host = kit.client((await kit.workspace('acme')).secretKey)
  const answerTo = async (scopes: readonly ScopeName[]) =>
    (await kit.fetch(requestFor(name, await asks[name](host), await restrictedKey(kit, name, scopes)))).status

  const others = await answerTo(scopeNames.filter((each) => each !== scope))

  expect(await answerTo(scope === null ? [] : [scope])).toBeLessThan(300)
  expect(others).toBe(scope === null ? 200 : 403)
})

test('every operation of a workspace is decided above', () => {
  const undecided = operationNames.filter((name) => !(name in expected))

  expect(undecided.toSorted()).toEqual(['createWorkspace', 'getMe', 'getOpenApi', 'getPreferences', 'updatePreferences'])
  expect([...new Set(Object.values(expected))].filter((scope) => scope !== null).toSorted()).toEqual(scopeNames.toSorted())
})
