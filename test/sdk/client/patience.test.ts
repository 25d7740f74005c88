import { getEventListeners } from 'node:events'
import type { ClientOptions } from '@customer-kit/sdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { never, refusal, scripted } from '../../support/scripted.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: new Date('2026-11-25T10:00:00.000Z') })
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A server that refuses `times` and then answers, and when it was asked, in milliseconds from the first time. */
function refusing(times: number, refuse: () => Response | Promise<Response>, options: Partial<ClientOptions> = {}) {
  const at: number[] = []
  const answer = (_: Request, asked: number) => {
    at.push(performance.now())
    return asked <= times ? refuse() : Response.json({ id: 'cus_1' })
  }
  const { client } = scripted(answer, options)
  const settled = async (call: Promise<unknown>) => {
    const outcome = call.then(
      () => 'answered',
      (error: unknown) => error
    )
    await vi.runAllTimersAsync()
    return { outcome: await outcome, pauses: at.slice(1).map((moment, index) => moment - (at[index] ?? 0)) }
  }
  return { client, settled }
}

const busy = (retryAfter: string) => () => refusal(429, 'rate_limited', { 'retry-after': retryAfter })
const lost = () => Promise.reject(new TypeError('connection reset'))

test('a busy server is left alone for as long as it asks, and a little longer', async () => {
  const { client, settled } = refusing(1, busy('30'))
  expect(await settled(client.customers.get('cus_1'))).toEqual({ outcome: 'answered', pauses: [30_200] })
})

test('until a moment as well', async () => {
  const { client, settled } = refusing(1, busy('Wed, 25 Nov 2026 10:00:20 GMT'))
  expect(await settled(client.customers.get('cus_1'))).toEqual({ outcome: 'answered', pauses: [20_200] })
})

test('who is asked to wait longer than the call may take is told so at once', async () => {
  const { client, settled } = refusing(1, busy('61'))
  expect(await settled(client.customers.get('cus_1'))).toMatchObject({
    outcome: { code: 'rate_limited', retryAfterMs: 61_000 },
    pauses: []
  })
})

test('a call may be given more time', async () => {
  const { client, settled } = refusing(1, busy('61'))
  expect(await settled(client.customers.get('cus_1', { timeoutMs: 90_000 }))).toEqual({ outcome: 'answered', pauses: [61_200] })
})

test('without a word from the server the pauses grow', async () => {
  const { client, settled } = refusing(3, lost)
  expect(await settled(client.customers.get('cus_1'))).toEqual({ outcome: 'answered', pauses: [400, 800, 1600] })
})

test.each([
  [0, []],
  [1, [400]]
])('a call that may be tried again %i times is tried no more often', async (retries, pauses) => {
  const { client, settled } = refusing(9, lost)
  expect(await settled(client.customers.get('cus_1', { retries }))).toMatchObject({ outcome: { name: 'UnreachableError' }, pauses })
})

test('what a proxy gave up waiting for is asked for again, but not where a second one would be made', async () => {
  const impatient = () => new Response('', { status: 504 })
  const one = refusing(1, impatient)
  expect(await one.settled(one.client.customers.get('cus_1'))).toEqual({ outcome: 'answered', pauses: [400] })
  const other = refusing(1, impatient)
  expect(await other.settled(other.client.keys.create({ kind: 'secret', label: 'Import' }))).toMatchObject({
    outcome: { status: 504 },
    pauses: []
  })
})

test('a server that is down is not asked four times by each of a thousand calls', async () => {
  let asked = 0
  const { client } = scripted(() => (asked++, lost()))
  const calls = Array.from({ length: 1000 }, () => client.customers.get('cus_1').catch(() => undefined))
  await vi.runAllTimersAsync()
  await Promise.all(calls)
  expect(asked).toBe(1100)
})

test('a pause ends with the call', async () => {
  const { client } = scripted(busy('30'))
  const giving = new AbortController()
  const call = client.customers.get('cus_1', { signal: giving.signal }).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1000)
  giving.abort('moved on')
  expect(await call).toBe('moved on')
  expect(vi.getTimerCount()).toBe(0)
})

test('a host may give one signal to a thousand calls: while they last it ends them, and afterwards nothing of them is left', async () => {
  const { client } = scripted((_, asked) => (asked % 3 ? Response.json({ id: 'cus_1' }) : refusal(404, 'not_found')))
  const page = new AbortController()
  const calls = Array.from({ length: 1000 }, () => client.customers.get('cus_1', { signal: page.signal }).catch(() => undefined))
  await vi.waitUntil(() => getEventListeners(page.signal, 'abort').length > 0)
  await Promise.all(calls)
  expect(getEventListeners(page.signal, 'abort')).toEqual([])
  expect(vi.getTimerCount()).toBe(0)

  const waiting = scripted(never)
    .client.customers.get('cus_1', { signal: page.signal })
    .catch((error: unknown) => error)
  await vi.waitUntil(() => getEventListeners(page.signal, 'abort').length === 1)
  page.abort('closed')
  expect(await waiting).toBe('closed')
  expect(getEventListeners(page.signal, 'abort')).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
