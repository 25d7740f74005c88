import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { moveInBeside } from '../neighbour.ts'
import { asWireError, mostBytes, openStream, type Stream } from './stream.ts'
import type { Pipeline } from './wire.ts'

/**
 * What goes wrong with the next batch of a database. `cut-before` and `cut-after` wait for one that writes, and are on either side of its commit.
 * `elsewhere` sends the caller to another host, `hang` never answers, `slow` answers after half a second.
 */
export type Fault = 'none' | 'refuse' | 'hang' | 'cut-before' | 'cut-after' | 'bad-gateway' | 'expired' | 'slow' | 'elsewhere'

type Options = { token?: string; elsewhere?: string; transactionMs?: number }

export type HranaServer = Awaited<ReturnType<typeof startHrana>>

/**
 * libSQL's server over HTTP on the real engine, one namespace per workspace and one that a neighbour has, with that server's limits and faults on demand:
 * `/dev/<namespace>/v2/pipeline` and `/v3/pipeline`, `/v1/namespaces/<namespace>/create`, and `/faults/<namespace>` for the tests.
 */
export async function startHrana({ token, elsewhere = '', transactionMs = 5_000 }: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-hrana-'))
  await moveInBeside(folder)
  const fileOf = (namespace: string) => join(folder, `${namespace}.db`)
  const faults = new Map<string, Fault[]>()
  const streams = new Map<string, Stream>()
  const idle = new Map<string, Stream[]>()
  let served = 0

  const create = (namespace: string) => void new Database(fileOf(namespace)).exec('pragma journal_mode = wal')

  async function pipeline(namespace: string, { baton, requests }: Pipeline): Promise<[number, object]> {
    const stream = baton ? streams.get(baton) : (idle.get(namespace)?.pop() ?? openStream(fileOf(namespace), transactionMs))
    if (!stream) return [400, { message: 'The stream has expired', code: 'STREAM_EXPIRED' }]
    if (baton) streams.delete(baton)
    const results: object[] = []
    for (const request of requests) {
      results.push(
        await stream.answer(request).then(
          (response) => ({ type: 'ok', response }),
          (error: unknown) => ({ type: 'error', error: asWireError(error) })
        )
      )
    }
    if (requests.at(-1)?.type === 'close') {
      stream.reset()
      idle.set(namespace, [...(idle.get(namespace) ?? []), stream])
      return [200, { baton: null, base_url: null, results }]
    }
    const next = randomUUID()
    streams.set(next, stream)
    return [200, { baton: next, base_url: null, results }]
  }

  function faultFor(namespace: string, body: string): Fault {
    const [next, ...later] = faults.get(namespace) ?? []
    if (!next || (next.startsWith('cut') && !/begin immediate/i.test(body))) return 'none'
    faults.set(namespace, later)
    return next
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const [, first, second, third, fourth] = (request.url ?? '').split('/')
    const body = await textOf(request)
    if (body.length > mostBytes) return say(413, { message: 'The request is too large', code: 'REQUEST_TOO_LARGE' })
    if (token && request.headers.authorization !== `Bearer ${token}`) return say(401, { message: 'Unauthorized', code: 'AUTH' })
    if (first === 'faults' && second) {
      faults.set(second, JSON.parse(body) as Fault[])
      return say(200, {})
    }
    if (first === 'v1' && second === 'namespaces' && third) {
      if (existsSync(fileOf(third))) return say(400, { error: `Namespace \`${third}\` already exists` })
      return say(200, { created: create(third) ?? third })
    }
    if (first !== 'dev' || !second || !/^v[23]$/.test(third ?? '') || fourth !== 'pipeline') return say(404, { error: 'not found' })
    if (!existsSync(fileOf(second))) return say(404, { error: `Namespace \`${second}\` doesn't exist` })

    const fault = faultFor(second, body)
    served++
    if (fault === 'refuse' || fault === 'cut-before') return void request.socket.destroy()
    if (fault === 'hang') return
    if (fault === 'bad-gateway') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    if (fault === 'expired') return say(400, { message: 'Received an invalid baton: stream not found or expired', code: 'STREAM_EXPIRED' })
    if (fault === 'elsewhere') return void response.writeHead(307, { location: `${elsewhere}${request.url}` }).end()
    const [status, answer] = await pipeline(second, JSON.parse(body) as Pipeline)
    if (fault === 'cut-after') return void request.socket.destroy()
    if (fault === 'slow') await pause(500)
    say(status, answer)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(JSON.stringify(asWireError(error))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function close() {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    for (const stream of [...streams.values(), ...[...idle.values()].flat()]) stream.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return {
    url,
    template: `${url}/dev/{workspace}/`,
    create,
    fileOf,
    /** What the next batches for this database meet, one each. */
    fail: (namespace: string, ...next: Fault[]) => void faults.set(namespace, next),
    faultsLeft: (namespace: string) => faults.get(namespace)?.length ?? 0,
    /** Batches that have arrived so far. */
    served: () => served,
    close,
    [Symbol.asyncDispose]: close
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
