import { createClient } from '@customer-kit/sdk'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a server that has replaced the global Response still gets its answers', async () => {
  const empty = { data: [], nextCursor: null, total: 0, totalIsExact: true }
  const fetched = globalThis.Response.json(empty)
  vi.stubGlobal('Response', Blob)
  const { customers } = createClient({ baseUrl: 'http://kit.test', token: () => 'token', fetch: () => fetched })

  expect(await customers.list()).toEqual(empty)
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
