import * as z from 'zod'
import { addresses, type OperationName } from './addresses.ts'
import { Bootstrap, CurrentUser } from './bootstrap.ts'
import { administrators, configurers, editors, readers, roles } from './callers.ts'
import { ChangeFeed, ChangesQuery } from './change.ts'
import { Customer, CustomerId, CustomerPatch, CustomerUpsert, ListedCustomer, NewCustomer, UserReference } from './customer.ts'
import { Event, EventId, EventPatch, EventQuery, NewEvent } from './event.ts'
import { Form, FormDefinition, FormKey, PublicForm } from './form.ts'
import { Identity, IdentityList, IdentityPatch, NamedHolder, NamedIdentity, NewIdentity, written } from './identity.ts'
import { KeyId, KeyList, KeyRotation, MintedKey, NewKey } from './key.ts'
import type { Operation, Revisions } from './operation.ts'
import { pageOf, PagePlace } from './page.ts'
import { Preferences, PreferencesPatch } from './preferences.ts'
import { CustomerCount, CustomerCountQuery, CustomerQuery, CustomerQuestion, TrashQuery } from './query.ts'
import { NewSession, SessionToken } from './session.ts'
import { settingsOperations } from './settings-operations.ts'
import { Submission, SubmissionReceipt } from './submission.ts'
import { User, UserId, UserPatch, UserQuery } from './user.ts'
import { NewWorkspace, WorkspaceKeys } from './workspace.ts'

const ById = z.strictObject({ id: CustomerId })
const ByIdentity = z.strictObject({ id: CustomerId, ...NamedIdentity.shape }).transform(written)
const ByEventId = z.strictObject({ id: EventId })
const ByFormKey = z.strictObject({ key: FormKey })
const ByKeyId = z.strictObject({ id: KeyId })
const ByUserId = z.strictObject({ id: UserId })
const ByUserReference = z.strictObject({ id: UserReference })
const customerPage = pageOf(ListedCustomer).extend({ place: PagePlace.optional(), indexing: z.literal(true).optional() })
/** No body; the status says it all. */
const Nothing = z.void()

/** The whole public API on one screen: where, who may, what goes in, what comes out, what a second try gets. */
export const operations = {
  ...settingsOperations,
  getOpenApi: { at: addresses.getOpenApi, callers: 'anybody', scope: null, cached: true, answer: z.looseObject({ openapi: z.string() }) },
  createSession: {
    at: addresses.createSession,
    callers: ['secretKey'],
    scope: 'sessions:write',
    body: NewSession,
    answer: SessionToken,
    status: 201,
    replay: 'never'
  },
  getMe: { at: addresses.getMe, callers: roles, scope: null, answer: CurrentUser },
  getPreferences: { at: addresses.getPreferences, callers: roles, scope: null, answer: Preferences },
  updatePreferences: {
    at: addresses.updatePreferences,
    callers: roles,
    scope: null,
    body: PreferencesPatch,
    answer: Preferences,
    replay: 'natural'
  },
  getBootstrap: { at: addresses.getBootstrap, callers: readers, scope: null, cached: true, answer: Bootstrap },
  listCustomers: {
    at: addresses.listCustomers,
    callers: readers,
    scope: 'customers:read',
    query: CustomerQuery,
    mayMiss: true,
    mayExpire: true,
    answer: customerPage
  },
  queryCustomers: {
    at: addresses.queryCustomers,
    callers: readers,
    scope: 'customers:read',
    body: CustomerQuestion,
    mayMiss: true,
    mayExpire: true,
    answer: customerPage
  },
  countCustomers: {
    at: addresses.countCustomers,
    callers: readers,
    scope: 'customers:read',
    query: CustomerCountQuery,
    answer: CustomerCount
  },
  createCustomer: {
    at: addresses.createCustomer,
    callers: editors,
    scope: 'customers:write',
    body: NewCustomer,
    answer: Customer,
    status: 201,
    replay: 'stored'
  },
  getCustomer: { at: addresses.getCustomer, callers: readers, scope: 'customers:read', params: ById, answer: Customer },
  updateCustomer: {
    at: addresses.updateCustomer,
    callers: editors,
    scope: 'customers:write',
    params: ById,
    body: CustomerPatch,
    ifMatch: true,
    answer: Customer,
    replay: 'stored'
  },
  deleteCustomer: {
    at: addresses.deleteCustomer,
    callers: editors,
    scope: 'customers:write',
    params: ById,
    ifMatch: true,
    answer: Nothing,
    status: 204,
    replay: 'stored'
  },
  restoreCustomer: {
    at: addresses.restoreCustomer,
    callers: editors,
    scope: 'customers:write',
    params: ById,
    answer: Customer,
    replay: 'stored'
  },
  upsertCustomer: {
    at: addresses.upsertCustomer,
    callers: editors,
    scope: 'customers:write',
    params: NamedHolder,
    body: CustomerUpsert,
    answer: Customer,
    replay: 'stored'
  },
  listTrash: { at: addresses.listTrash, callers: editors, scope: 'customers:read', query: TrashQuery, answer: pageOf(ListedCustomer) },
  listIdentities: { at: addresses.listIdentities, callers: readers, scope: 'customers:read', params: ById, answer: IdentityList },
  addIdentity: {
    at: addresses.addIdentity,
    callers: editors,
    scope: 'customers:write',
    params: ById,
    body: NewIdentity,
    answer: Identity,
    status: 201,
    replay: 'stored'
  },
  updateIdentity: {
    at: addresses.updateIdentity,
    callers: editors,
    scope: 'customers:write',
    params: ByIdentity,
    body: IdentityPatch,
    answer: Identity,
    replay: 'stored'
  },
  removeIdentity: {
    at: addresses.removeIdentity,
    callers: editors,
    scope: 'customers:write',
    params: ByIdentity,
    answer: Nothing,
    status: 204,
    replay: 'stored'
  },
  listEvents: {
    at: addresses.listEvents,
    callers: readers,
    scope: 'events:read',
    params: ById,
    query: EventQuery,
    answer: pageOf(Event)
  },
  recordEvent: {
    at: addresses.recordEvent,
    callers: editors,
    scope: 'events:write',
    params: ById,
    body: NewEvent,
    answer: Event,
    status: 201,
    replay: 'stored'
  },
  updateEvent: {
    at: addresses.updateEvent,
    callers: editors,
    scope: 'events:write',
    params: ByEventId,
    body: EventPatch,
    ifMatch: true,
    answer: Event,
    replay: 'stored'
  },
  deleteEvent: {
    at: addresses.deleteEvent,
    callers: editors,
    scope: 'events:write',
    params: ByEventId,
    ifMatch: true,
    answer: Nothing,
    status: 204,
    replay: 'stored'
  },
  getForm: { at: addresses.getForm, callers: readers, scope: 'forms:read', params: ByFormKey, answer: Form },
  putForm: {
    at: addresses.putForm,
    callers: configurers,
    scope: 'forms:write',
    params: ByFormKey,
    body: FormDefinition,
    answer: Form,
    replay: 'natural'
  },
  getPublicForm: { at: addresses.getPublicForm, callers: ['publicKey'], scope: 'forms:read', params: ByFormKey, answer: PublicForm },
  submitForm: {
    at: addresses.submitForm,
    callers: ['publicKey'],
    scope: 'submissions:write',
    params: ByFormKey,
    body: Submission,
    answer: SubmissionReceipt,
    status: 201,
    replay: 'stored'
  },
  createWorkspace: {
    at: addresses.createWorkspace,
    callers: 'rootKey',
    scope: null,
    body: NewWorkspace,
    answer: WorkspaceKeys,
    status: 201,
    replay: 'never'
  },
  listKeys: { at: addresses.listKeys, callers: administrators, scope: 'keys:read', answer: KeyList },
  createKey: {
    at: addresses.createKey,
    callers: administrators,
    scope: 'keys:write',
    body: NewKey,
    answer: MintedKey,
    status: 201,
    replay: 'never'
  },
  rotateKey: {
    at: addresses.rotateKey,
    callers: administrators,
    scope: 'keys:write',
    params: ByKeyId,
    body: KeyRotation,
    answer: MintedKey,
    status: 201,
    replay: 'never'
  },
  revokeKey: {
    at: addresses.revokeKey,
    callers: administrators,
    scope: 'keys:write',
    params: ByKeyId,
    answer: Nothing,
    status: 204,
    replay: 'stored'
  },
  listUsers: { at: addresses.listUsers, callers: administrators, scope: 'users:read', query: UserQuery, answer: pageOf(User) },
  updateUser: {
    at: addresses.updateUser,
    callers: administrators,
    scope: 'users:write',
    params: ByUserId,
    body: UserPatch,
    answer: User,
    replay: 'stored'
  },
  signOutUser: {
    at: addresses.signOutUser,
    callers: administrators,
    scope: 'users:write',
    params: ByUserReference,
    answer: Nothing,
    status: 204,
    replay: 'stored'
  },
  listChanges: { at: addresses.listChanges, callers: readers, scope: 'changes:read', query: ChangesQuery, answer: ChangeFeed }
} as const satisfies Record<OperationName, Operation>

export type Operations = typeof operations

/** Those that happen in a workspace, and those that happen outside of any. */
export type WorkspaceOperation = {
  [Name in OperationName]: Operations[Name]['callers'] extends readonly unknown[] ? Name : never
}[OperationName]
export type OutsideOperation = Exclude<OperationName, WorkspaceOperation>

type Sent<Op, Name extends string> = Op extends Record<Name, infer Schema extends z.ZodType> ? Record<Name, z.input<Schema>> : unknown
type Parsed<Op, Name extends string> = Op extends Record<Name, infer Schema extends z.ZodType> ? Record<Name, z.output<Schema>> : unknown
type Asked<Op> = Op extends { query: infer Schema extends z.ZodType } ? { query: Partial<z.output<Schema>> } : unknown
type Matched<Op, Said> = Op extends { ifMatch: true } ? Said : unknown

/** What a caller hands to the SDK. */
export type Ask<Op> = Sent<Op, 'params'> & Asked<Op> & Sent<Op, 'body'> & Matched<Op, { rev: number }>
/** The same, after the schemas have checked it and filled defaults in. */
export type Call<Op> = Parsed<Op, 'params'> & Parsed<Op, 'query'> & Parsed<Op, 'body'> & Matched<Op, { read: Revisions }>
export type Answer<Op extends Operation> = z.output<Op['answer']>

/** Both for each operation, which is all that a client's types are made of. */
export type Asks = { [Name in OperationName]: Ask<Operations[Name]> }
export type Answers = { [Name in OperationName]: Answer<Operations[Name]> }
