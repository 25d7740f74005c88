import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type NewSession } from '@customer-kit/sdk'
import type { OperationName } from '@customer-kit/sdk/contract'
import { createApp } from '../app.ts'
import { advance } from '../domain/jobs/advance.ts'
import { newId } from '../new-id.ts'
import { openFolder } from '../store/folder.ts'
import { type Clock, createClock } from './clock.ts'
import { createFaults, type Fault, operationOf } from './faults.ts'

export type TestKitOptions = {
  /** What the workspace is called; `test` unless said. */
  workspace?: string
  /** What time it is; the machine's own time unless said. It stands still from then on. */
  now?: Date | string
}

export type TestKit = {
  /** With the secret key: what the host's server does. */
  readonly client: Client
  /** A person who was signed in by the host; the session is renewed as a page would renew it. */
  as(session: NewSession): Client
  /** With the public key: what a visitor's page does. */
  readonly visitor: Client
  readonly secretKey: string
  readonly publicKey: string
  /** For a client of your own: `createClient({ baseUrl: kit.baseUrl, token: kit.secretKey, fetch: kit.fetch })`. */
  readonly baseUrl: string
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: Clock
  /** The next call of an operation goes wrong. */
  fault(fault: Fault): void
  /** All is well again. */
  heal(): void
  /** Goes through all that is waiting: imports, merges and the like are jobs, and nothing here runs by itself. */
  finishJobs(): Promise<void>
  /** What was asked, each attempt of each call, in order. */
  readonly asked: readonly OperationName[]
  /** Ends it, and leaves nothing behind. `await using kit = await createTestKit()` does it by itself. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const baseUrl = 'http://customer-kit.test'
const rootKey = 'root-key-of-a-test-kit'

/** A workspace of your own for a test: the API itself, over a database in a folder that goes with it, and no network. */
export async function createTestKit({ workspace = 'test', now = new Date() }: TestKitOptions = {}): Promise<TestKit> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-test-'))
  const clock = createClock(new Date(now))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const app = createApp({ secret: newId('usr'), rootKey, workspaces, now: () => clock.now(), newId })
  const faults = createFaults(async (request) => app.fetch(request))
  const asked: OperationName[] = []
  const fetch = (request: Request) => {
    const operation = operationOf(request)
    if (operation) asked.push(operation)
    return faults.fetch(request)
  }
  const clientWith = (token: Parameters<typeof createClient>[0]['token']) => createClient({ baseUrl, token, fetch })
  const close = async () => {
    await workspaces.close()
    rmSync(folder, { recursive: true, force: true })
  }

  const { secretKey, publicKey } = await clientWith(rootKey).workspaces.create({ name: workspace })
  const client = clientWith(secretKey)
  asked.length = 0

  return {
    client,
    as(session) {
      let held: Promise<string> | undefined
      const mint = () => client.sessions.create(session).then(({ token }) => token)
      return clientWith((refused) => (held = refused === undefined && held ? held : mint()))
    },
    visitor: clientWith(publicKey),
    secretKey,
    publicKey,
    baseUrl,
    fetch,
    clock,
    fault: faults.add,
    heal: faults.clear,
    async finishJobs() {
      const store = await workspaces.open(workspace)
      if (!store) throw new Error('This kit is closed')
      const worker = { name: 'test', now: () => clock.now(), aimMs: 20, sizes: new Map<string, number>() }
      for (let pauseMs: number | null = 0; pauseMs !== null;) pauseMs = await advance(store, worker)
    },
    asked,
    close,
    [Symbol.asyncDispose]: close
  }
}
