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
