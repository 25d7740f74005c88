// Read by the compiler alone: what must compile does, and each line below a `@ts-expect-error` must not.
import {
  and,
  type Answered,
  type Call,
  type Client,
  createClient,
  type Customer,
  isProblem,
  isUnreachable,
  type ListedCustomer,
  type LoadedPage,
  me,
  type Pages,
  type ProblemCode,
  where
} from '@customer-kit/sdk'
import { expectTypeOf } from 'vitest'

declare const kit: Client
declare const customer: Customer
declare const error: unknown

export function whatAClientIsMadeOf() {
  createClient({ baseUrl: 'https://api.example', token: 'ck_sk_acme_x' })
  createClient({ baseUrl: 'https://api.example', token: (refused) => `${refused}`, timeoutMs: 5000, attemptTimeoutMs: 1000, retries: 0 })
  // @ts-expect-error -- without a token nobody answers
  createClient({ baseUrl: 'https://api.example' })
  // @ts-expect-error -- a token is a text
  createClient({ baseUrl: 'https://api.example', token: () => 5 })
}

export function aCustomerIsAPersonOrAnOrganization() {
  if (customer.kind === 'person') {
    expectTypeOf(customer.firstName).toEqualTypeOf<string | null>()
    // @ts-expect-error -- a person has two names
    void customer.name
  } else {
    expectTypeOf(customer.name).toEqualTypeOf<string>()
    // @ts-expect-error -- an organization has one
    void customer.firstName
  }
}

export async function whatCanBeMade() {
  await kit.customers.create({ kind: 'person', email: 'ada@example.com' })
  await kit.customers.create({ kind: 'organization', name: 'Acme' })
  // @ts-expect-error -- an organization needs its name
  await kit.customers.create({ kind: 'organization' })
  // @ts-expect-error -- a customer is of some kind
  await kit.customers.create({ firstName: 'Ada' })
  // @ts-expect-error -- there is no such field
  await kit.customers.create({ kind: 'person', fistName: 'Ada' })
  // @ts-expect-error -- the server says it
  await kit.customers.create({ kind: 'person', createdAt: '2027-03-31T09:00:00.000Z' })
}

export async function whatCanBeChanged() {
  await kit.customers.update(customer, { stage: 'customer', email: null })
  await kit.customers.update({ id: customer.id, rev: customer.rev }, { verified: { email: true } })
  // @ts-expect-error -- without a revision nobody knows what was read
  await kit.customers.update({ id: customer.id }, { stage: 'customer' })
  // @ts-expect-error -- nobody becomes somebody else
  await kit.customers.update(customer, { id: 'cus_1' })
  // @ts-expect-error -- flags are true or false
  await kit.customers.update(customer, { private: 'yes' })
}

export async function pages() {
  expectTypeOf(kit.customers.list()).toEqualTypeOf<Pages<ListedCustomer>>()
  const page = await kit.customers.list({ sort: '-updatedAt', limit: 10 })
  expectTypeOf(page).toEqualTypeOf<LoadedPage<ListedCustomer>>()
  expectTypeOf(page.next()).toEqualTypeOf<Pages<ListedCustomer> | undefined>()
  expectTypeOf(await kit.customers.list().withResponse()).toEqualTypeOf<Answered<LoadedPage<ListedCustomer>>>()
  for await (const listed of kit.customers.list()) expectTypeOf(listed).toEqualTypeOf<ListedCustomer>()
  for await (const { total } of kit.customers.list().pages()) expectTypeOf(total).toEqualTypeOf<number>()
  // @ts-expect-error -- there is no such sort
  await kit.customers.list({ sort: 'shoeSize' })
  const [listed] = page.data
  // A list was asked for some fields; it may not have the others.
  expectTypeOf(listed?.email).toEqualTypeOf<string | null | undefined>()
}

export async function calls() {
  expectTypeOf(kit.customers.get('cus_1')).toEqualTypeOf<Call<Customer>>()
  expectTypeOf(await kit.customers.get('cus_1')).toEqualTypeOf<Customer>()
  const { data, requestId, rateLimit } = await kit.customers.get('cus_1').withResponse()
  expectTypeOf(data).toEqualTypeOf<Customer>()
  expectTypeOf(requestId).toEqualTypeOf<string>()
  expectTypeOf(rateLimit?.resetMs).toEqualTypeOf<number | undefined>()
  expectTypeOf(await kit.customers.delete(customer)).toEqualTypeOf<void>()
  await kit.customers.get('cus_1', { signal: AbortSignal.timeout(10), timeoutMs: 5, retries: 1, idempotencyKey: 'x' })
  // @ts-expect-error -- in milliseconds, as a number
  await kit.customers.get('cus_1', { timeoutMs: '5s' })
}

/** Every method of every resource answers with its headers, whoever wrote it. */
type Resources = Omit<Client, 'send'>
type MethodOf<Resource> = Resource extends (...args: never) => unknown
  ? Resource
  : { [Name in keyof Resource]: Extract<Resource[Name], (...args: never) => unknown> }[keyof Resource]
type AnswerOf<Method> = Method extends (...args: never) => infer Given ? Given : never
type WithoutResponse<Given> = Given extends { withResponse(): unknown } ? never : Given
expectTypeOf<WithoutResponse<AnswerOf<{ [Name in keyof Resources]: MethodOf<Resources[Name]> }[keyof Resources]>>>().toEqualTypeOf<never>()

export function errors() {
  if (isProblem(error)) expectTypeOf(error.code).toEqualTypeOf<ProblemCode>()
  if (isProblem(error, 'precondition_failed', 'not_found')) {
    expectTypeOf(error.code).toEqualTypeOf<'precondition_failed' | 'not_found'>()
    // @ts-expect-error -- it is one of those two
    if (error.code === 'rate_limited') return
  }
  // @ts-expect-error -- there is no such code
  isProblem(error, 'precondition_faild')
  if (isProblem(error, 'rate_limited')) expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
  if (isUnreachable(error)) expectTypeOf(error.isTimeout).toEqualTypeOf<boolean>()
}

export function filters() {
  void kit.customers.list({ filter: and(where('stage', 'in', ['lead']), where('email', 'empty'), where('responsible', 'eq', me)) })
  where('createdAt', 'between', ['2027-01-01T00:00:00.000Z', '2027-03-31T00:00:00.000Z'])
  where('createdAt', 'within', { last: { days: 30 } })
  where('updatedAt', 'lt', { ago: { months: 6 } })
  where('tags', 'in', ['vip'])
  where('viewers', 'eq', me)
  where('private', 'eq', true)
  where('createdAt', 'within', { last: { days: 30 } })
  where('tags', 'in', ['vip'])
  where('createdAt', 'gt', { ago: { weeks: 2 } })
  where('identities.telegram', 'contains', 'ada')
  where('identities.customer-number', 'in', ['C-1', 'C-2'])
  where('verified.email', 'eq', true)
  where('consent.at', 'within', { this: 'year' })
  where('avatar', 'empty')
  where('notes', 'contains', 'mondays')
  where('consent.source', 'startsWith', 'web')
  where('id', 'in', ['cus_1'])
  // @ts-expect-error -- nobody is recognised by that
  where('identities.fax', 'eq', '1')
  // @ts-expect-error -- an identity is a text
  where('identities.phone', 'gt', 1)
  // @ts-expect-error -- a span is of days, weeks, months or years
  where('createdAt', 'within', { last: { hours: 30 } })
  // @ts-expect-error -- a choice has no days
  where('stage', 'within', { last: { days: 30 } })
  // @ts-expect-error -- days are counted, not named
  where('createdAt', 'within', { last: 'month' })
  // @ts-expect-error -- there is no such field
  where('shoeSize', 'eq', '42')
  // @ts-expect-error -- a choice contains nothing
  where('stage', 'contains', 'le')
  // @ts-expect-error -- one of several is a list
  where('stage', 'in', 'lead')
  // @ts-expect-error -- a flag is true or false
  where('private', 'eq', 'yes')
  // @ts-expect-error -- it takes two
  where('createdAt', 'between', ['2027-01-01T00:00:00.000Z'])
  // @ts-expect-error -- this operator takes no value
  where('email', 'empty', true)
  // @ts-expect-error -- and this one needs one
  where('email', 'eq')
  // @ts-expect-error -- only users are me
  where('stage', 'eq', me)
}
