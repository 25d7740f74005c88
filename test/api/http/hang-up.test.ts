import { connect } from 'node:net'
import type { LogLine } from '@customer-kit/api/domain/log.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../support/heard-app.ts'
import { secret, startKit } from '../../support/kit.ts'

/** Sends the beginning of a body over a real socket and goes away. */
async function hangUp(port: number, path: string, headers: string[]) {
  const head = [`POST ${path} HTTP/1.1`, 'host: kit.test', 'content-type: application/json', ...headers]
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${head.join('\r\n')}\r\n\r\n`, () => setImmediate(() => socket.destroy()))
    )
    socket.once('close', () => resolve())
  })
}

test.each([
  ['to an operation that keeps its answer', '/v1/customers', 'content-length: 500'],
  ['to an operation that does not', '/v1/keys', 'content-length: 500'],
  ['in pieces', '/v1/customers', 'transfer-encoding: chunked']
])('a caller that hangs up in the middle of what it sends %s is foreseen', async (_, path, length) => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const lines: LogLine[] = []
  const app = createApp({ secret, workspaces: kit.workspaces, now: () => new Date(), newId, log: (line) => lines.push(line) })
  const server = serve({ fetch: app.fetch, port: 0 })
  onTestFinished(() => void server.close())
  await vi.waitUntil(() => server.listening)
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0

  await hangUp(port, path, [`authorization: Bearer ${secretKey}`, length])
  await vi.waitUntil(() => lines.length > 0)

  expect(lines).toEqual([expect.objectContaining({ method: 'POST', level: 'warn', status: 400 })])
  expect(lines[0]).not.toHaveProperty('error')
})
