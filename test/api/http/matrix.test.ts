import { type Operation, type OperationName, operations } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { actorNames, actorsOf } from '../../support/actors.ts'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { digestOf } from '../../support/digest.ts'
import { startKit } from '../../support/kit.ts'

/**
 * Every cell is decided here, by a person, and never computed from the operations. One row, and one request in `asks.ts`, for each operation.
 * In the order of `actorNames`: nobody, forged, unknown workspace, revoked, expired session, expired key, root key · public key, in a
 * foreign page · secret key, in a page, for other things · session for other things, in a foreign page, for another customer ·
 * viewer, member, manager, administrator.
 */
const expected: Record<OperationName, readonly number[]> = {
  getOpenApi: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  createSession: [401, 401, 401, 403, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  getMe: [401, 401, 401, 401, 401, 403, 403, 403, 403, 403, 403, 403, 200, 403, 200, 200, 200, 200, 200],
  getPreferences: [401, 401, 401, 401, 401, 403, 403, 403, 403, 403, 403, 403, 200, 403, 200, 200, 200, 200, 200],
  updatePreferences: [401, 401, 401, 401, 401, 403, 403, 403, 403, 403, 403, 403, 200, 403, 200, 200, 200, 200, 200],
  getBootstrap: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 200, 200, 403, 200, 200, 200, 200, 200],
  listCustomers: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200, 200, 200, 200],
  queryCustomers: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200, 200, 200, 200],
  countCustomers: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200, 200, 200, 200],
  createCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 201, 201, 201],
  getCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 200, 200, 200, 200],
  updateCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 403, 200, 200, 200],
  deleteCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 204, 403, 403, 403, 403, 404, 403, 403, 403, 204],
  restoreCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 403, 403, 403, 200],
  upsertCustomer: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 200, 200, 200],
  listTrash: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 403, 200, 200, 200],
  getSettings: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  updateSettings: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  listIdentities: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 200, 200, 200, 200],
  addIdentity: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 404, 403, 201, 201, 201],
  updateIdentity: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 403, 200, 200, 200],
  removeIdentity: [401, 401, 401, 401, 401, 401, 403, 403, 403, 204, 403, 403, 403, 403, 404, 403, 204, 204, 204],
  listEvents: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 200, 200, 200, 200],
  recordEvent: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 404, 403, 201, 201, 201],
  updateEvent: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 404, 403, 200, 200, 200],
  deleteEvent: [401, 401, 401, 401, 401, 401, 403, 403, 403, 204, 403, 403, 403, 403, 404, 403, 204, 204, 204],
  getForm: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200, 200, 200, 200],
  putForm: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  getPublicForm: [401, 401, 401, 403, 401, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  submitForm: [401, 401, 401, 403, 401, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  listAttributes: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  createAttribute: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  reorderAttributes: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  updateAttribute: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  listLookups: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  createLookup: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  reorderLookups: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  updateLookup: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  mergeLookups: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  listJobs: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  getJob: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 404, 200],
  cancelJob: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 404, 200],
  listTags: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 200, 200, 200, 200],
  createTag: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  updateTag: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  mergeTags: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  getTagUsages: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 200, 200, 200, 200],
  createWorkspace: [401, 401, 403, 403, 401, 403, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  listKeys: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  createKey: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  rotateKey: [401, 401, 401, 401, 401, 401, 403, 403, 403, 201, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  revokeKey: [401, 401, 401, 401, 401, 401, 403, 403, 403, 204, 403, 403, 403, 403, 403, 403, 403, 403, 204],
  listUsers: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  updateUser: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  signOutUser: [401, 401, 401, 401, 401, 401, 403, 403, 403, 204, 403, 403, 403, 403, 403, 403, 403, 403, 204],
  listChanges: [401, 401, 401, 401, 401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200, 200, 200, 200]
}

test.each(operationNames)('%s answers each actor as decided, and a refusal leaves the database as it was', async (name) => {
  const kit = await startKit()
  const actors = await actorsOf(kit)
  const store = await kit.workspaces.open('acme')
  const host = kit.client((actors['secret key']['authorization'] ?? '').replace('Bearer ', ''))
  // What the root key does, it does outside of this workspace.
  const isRead = (operations[name] as Operation).replay === undefined || operations[name].callers === 'rootKey'
  const statuses: Record<string, number> = {}

  for (const actor of actorNames) {
    const request = requestFor(name, await asks[name](host), actors[actor])
    const before = await digestOf(store)
    const response = await kit.fetch(request)
    const isUnchanged = (await digestOf(store)) === before
    statuses[actor] = response.status
    expect(isUnchanged, `${actor} left the database as it was`).toBe(isRead || !response.ok)
  }

  expect(statuses).toEqual(Object.fromEntries(actorNames.map((actor, at) => [actor, expected[name][at]])))
})
