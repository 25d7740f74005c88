import { type Client, createClient } from '@customer-kit/sdk'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a server that has replaced the global Response still gets its answers', async () => {
  const empty = { data: [], nextCursor: null, total: 0, totalIsExact: true }
  const fetched = globalThis.Response.json(empty)
  vi.stubGlobal('Response', Blob)
  const { customers } = createClient({ baseUrl: 'http://kit.test', token: () => 'token', fetch: () => fetched })

  expect(await customers.list()).toMatchObject(empty)
})

test('an answer that is cut off in its middle is asked for again, with the same key', async () => {
  const keys: (string | null)[] = []
  const half = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":'))
        controller.error(new TypeError('terminated'))
      }
    })
  const fetch = (request: Request) => {
    keys.push(request.headers.get('idempotency-key'))
    return keys.length === 1 ? new Response(half(), { status: 201 }) : Response.json({ id: 'cus_1' }, { status: 201 })
  }
  const { customers } = createClient({ baseUrl: 'http://kit.test', token: () => 'token', fetch })

  expect(await customers.create({ kind: 'person', firstName: 'Ada' })).toEqual({ id: 'cus_1' })
  expect(keys).toEqual([keys[0], keys[0]])
})

const lost = () => Promise.reject(new TypeError('connection reset'))
const busy = () => Response.json({}, { status: 503, headers: { 'retry-after': '0' } })

/** The first request goes as it is told, the next are answered. */
function clientAfter(first: () => Response | Promise<Response>, answer: object) {
  let asked = 0
  const fetch = () => (asked++ === 0 ? first() : Response.json(answer, { status: 201 }))
  return { client: createClient({ baseUrl: 'http://kit.test', token: () => 'token', fetch }), asked: () => asked }
}

test.each<[string, (client: Client) => Promise<unknown>]>([
  ['key', ({ keys }) => keys.create({ kind: 'secret', label: 'Nightly import' })],
  ['successor of a key', ({ keys }) => keys.rotate(`key_${'0'.repeat(32)}`)],
  ['workspace', ({ workspaces }) => workspaces.create({ name: 'acme' })]
])('a new %s whose answer was lost is not asked for again: nobody would know of the first', async (_, create) => {
  const unlucky = clientAfter(lost, {})
  await expect(create(unlucky.client)).rejects.toMatchObject({ name: 'UnreachableError' })
  expect(unlucky.asked()).toBe(1)

  const patient = clientAfter(busy, { id: 'one' })
  expect(await create(patient.client)).toEqual({ id: 'one' })
})

test('a new session whose answer was lost is asked for again', async () => {
  const { client, asked } = clientAfter(lost, { token: 'second' })

  expect(await client.sessions.create({ user: { id: 'u-17' } })).toEqual({ token: 'second' })
  expect(asked()).toBe(2)
})
