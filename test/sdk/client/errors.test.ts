import { isProblem, isUnreachable } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../support/kit.ts'
import { never, refusal, scripted } from '../../support/scripted.ts'

const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error
  )

test('a refusal says its code, its request and which values need another look', async () => {
  const kit = await startKit()
  const { client, workspace } = kit
  const { customers } = client((await workspace('acme')).secretKey)

  const error = await failureOf(customers.create({ kind: 'person', email: 'nobody' }))

  expect(error).toMatchObject({ name: 'ProblemError', status: 422, code: 'invalid_request' })
  expect(error).toMatchObject({ errors: [{ path: 'email', message: 'Write it like name@example.com' }] })
  expect(isProblem(error) && kit.log.map(({ requestId }) => requestId)).toContain(isProblem(error) && error.requestId)
})

test('a problem is told by its code', async () => {
  const { client } = scripted(() => refusal(412, 'precondition_failed'))
  const error = await failureOf(client.customers.get('cus_1'))

  expect(isProblem(error)).toBe(true)
  expect(isProblem(error, 'precondition_failed')).toBe(true)
  expect(isProblem(error, 'not_found', 'precondition_failed')).toBe(true)
  expect(isProblem(error, 'not_found')).toBe(false)
  expect(isUnreachable(error)).toBe(false)
})

test.each([
  ['12', 12_000],
  ['Wed, 25 Nov 2026 10:01:30 GMT', 90_000]
])('who must wait is told how long, whether the server says %s', async (retryAfter, ms) => {
  const { client } = scripted(() => refusal(429, 'rate_limited', { 'retry-after': retryAfter, 'date': 'Wed, 25 Nov 2026 10:00:00 GMT' }), {
    retries: 0
  })

  expect(await failureOf(client.customers.get('cus_1'))).toMatchObject({ code: 'rate_limited', retryAfterMs: ms })
})

test('a proxy that answers in HTML is a problem as well, with the request id of whoever gave one', async () => {
  const proxy = () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'edge-7' } })
  const { client } = scripted(proxy, { retries: 0 })

  expect(await failureOf(client.customers.list())).toMatchObject({ status: 502, code: 'internal', requestId: 'edge-7' })
})

test('a page that stands where the API was thought to be is no good answer', async () => {
  const { client } = scripted(() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }))

  expect(await failureOf(client.bootstrap.get())).toMatchObject({
    name: 'ProblemError',
    message: 'What answered is not this API: look at baseUrl'
  })
})

test('who finds nobody is told so, and with which key to ask again without doing it twice', async () => {
  const { client, requests } = scripted(() => Promise.reject(new TypeError('fetch failed')), { retries: 0 })

  const error = await failureOf(client.customers.create({ kind: 'person', firstName: 'Ada' }))

  expect(isUnreachable(error)).toBe(true)
  expect(error).toMatchObject({ message: 'No answer from http://kit.test', isTimeout: false })
  expect(isUnreachable(error) && error.idempotencyKey).toBe(requests[0]?.headers.get('idempotency-key'))
})

test('an attempt that takes too long is given up, and the next one may be quicker', async () => {
  const { client, requests } = scripted((_, asked) => (asked === 1 ? never() : Response.json({ id: 'cus_1' })), { attemptTimeoutMs: 20 })

  expect(await client.customers.get('cus_1')).toEqual({ id: 'cus_1' })
  expect(requests).toHaveLength(2)
})

test('a call ends when its time is over, however many attempts it had left', async () => {
  const { client, requests } = scripted(never)

  const error = await failureOf(client.customers.get('cus_1', { timeoutMs: 20 }))

  expect(error).toMatchObject({ name: 'UnreachableError', message: 'No answer from http://kit.test in time', isTimeout: true })
  expect(requests).toHaveLength(1)
})

test('a token that never comes ends with the call as well', async () => {
  const { client, requests } = scripted(() => Response.json({}), { token: () => new Promise(() => {}), timeoutMs: 20 })

  expect(await failureOf(client.customers.get('cus_1'))).toMatchObject({ name: 'UnreachableError', isTimeout: true })
  expect(requests).toHaveLength(0)
})

test('who gives a call up hears their own reason', async () => {
  const { client, requests } = scripted(never)
  const giving = new AbortController()
  const call = failureOf(client.customers.get('cus_1', { signal: giving.signal }))
  giving.abort('moved on')

  expect(await call).toBe('moved on')
  expect(await failureOf(client.customers.get('cus_1', { signal: giving.signal }))).toBe('moved on')
  expect(requests.length).toBeLessThanOrEqual(1)
})
