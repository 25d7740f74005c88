import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@customer-kit/api/app.ts'
import { type Narrowing, unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { advance } from '@customer-kit/api/domain/jobs/advance.ts'
import type { LogLine } from '@customer-kit/api/domain/log.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { mintSession, type Session } from '@customer-kit/api/http/sessions.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import { type Client, createClient } from '@customer-kit/sdk'
import { type Filter, settle, type Settled, typeOf } from '@customer-kit/sdk/contract'
import { onTestFinished } from 'vitest'
import { overhear } from './held/exchange.ts'
import { undescribed } from './held/undescribed.ts'
import { noteUse } from './held/used.ts'
import { moveInBeside } from './neighbour.ts'
import { plantIn } from './plant.ts'
import { baseUrl } from './request.ts'
import { createScan } from './scan.ts'

export { baseUrl } from './request.ts'
export const secret = 'a secret that only tests know'
export const rootKey = 'a root key that only tests know'.replaceAll(' ', '-')

/** An id as ours are, the same each time it is asked for. */
export const userId = (name: string) => `usr_${Buffer.from(name).toString('hex').padEnd(32, '0')}`

type Asked = Omit<Session, keyof Narrowing> & AskedNarrowing
export type AskedNarrowing = Partial<Omit<Narrowing, 'filter'>> & { filter?: Filter | Settled | null }
type Fetch = (request: Request) => Promise<Response> | Response

/** A whole API in a folder of its own, or over the workspaces that are given. It is gone when the test is. */
export async function startKit(given?: Workspaces) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-'))
  const workspaces =
    given ??
    openFolder(`file:${folder}/{workspace}.db`, (reason) => {
      throw reason
    })
  const log: LogLine[] = []
  const app = createApp({ secret, rootKey, workspaces, now: () => new Date(), newId, log: (line) => log.push(line) })
  const scan = createScan()
  const untrue: string[] = []
  onTestFinished(async () => {
    await workspaces.close()
    rmSync(folder, { recursive: true })
    if (scan.leaks.length > 0) throw new Error(scan.leaks.join(', '))
    if (untrue.length > 0) throw new Error(`Not as /v1/openapi.json says:\n${untrue.slice(0, 10).join('\n')}`)
  })
  const neighbour = await moveInBeside(folder)
  scan.learn(neighbour.name, neighbour.words)
  /** Every answer of every test is searched for what only another workspace knows, and held to what the API says of itself. */
  const fetch: Fetch = async (request) => {
    const { response, exchange } = await overhear(request, (heard) => app.fetch(heard))
    scan.search(exchange)
    untrue.push(...undescribed(exchange))
    return response
  }
  const client = (token: string, through: Fetch = fetch): Client =>
    createClient({
      baseUrl,
      token: () => token,
      async fetch(request) {
        const response = await through(request)
        noteUse(request, response)
        return response
      }
    })

  /** A workspace with a secret key and a public key. */
  async function workspace(name: string) {
    const [secretKey, publicKey] = await Promise.all([mintKey(secret, 'sk', name), mintKey(secret, 'pk', name)])
    await workspaces.create(name, [
      firstLookups(),
      grantAccess(secretKey.id, 'secretKey', 'all'),
      grantAccess(publicKey.id, 'publicKey', 'all')
    ])
    return { name, secretKey: secretKey.key, publicKey: publicKey.key }
  }

  return {
    folder,
    /** What the log said, line by line. */
    log,
    /** Who was told what they must not know. A test that leaves one here fails. */
    leaks: scan.leaks,
    workspaces,
    fetch,
    client,
    workspace,
    /** Every slice of every job of a workspace, as the loop of a door would go through them. */
    async finishJobs(name: string) {
      const store = await workspaces.open(name)
      if (!store) throw new Error('There is no such workspace')
      const worker = { name: 'test', now: () => new Date(), aimMs: 20, sizes: new Map() }
      for (let pause: number | null = 0; pause !== null;) pause = await advance(store, worker)
    },
    /** A workspace with one of everything in it, and words that nobody else may read. */
    async plant(name: string) {
      const keys = await workspace(name)
      const planted = await plantIn(client(keys.secretKey))
      scan.learn(name, planted.words)
      return { workspace: name, ...keys, ...planted }
    },
    /** A person with a row in `access` that grants what the session says. */
    async session(asked: Asked) {
      const filter = asked.filter && settle(asked.filter as Filter, { me: asked.user, now: new Date(), timezone: 'UTC', typeOf })
      const session = { ...unnarrowed, ...asked, filter: filter ?? null }
      const store = await workspaces.open(session.workspace)
      const at = new Date().toISOString()
      await store?.write([
        grantAccess(session.user, session.role, session.listing),
        sql`insert into users (id, host_id, name, created_at, updated_at) values (${session.user}, ${session.user}, ${session.user}, ${at}, ${at}) on conflict do nothing`
      ])
      return mintSession(secret, session, new Date())
    }
  }
}

export type Kit = Awaited<ReturnType<typeof startKit>>
