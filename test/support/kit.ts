import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@customer-kit/api/app.ts'
import { type Narrowing, unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import type { LogLine } from '@customer-kit/api/domain/log.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { mintSession, type Session } from '@customer-kit/api/http/sessions.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { type Client, createClient } from '@customer-kit/sdk'
import { onTestFinished } from 'vitest'

export const secret = 'a secret that only tests know'
export const rootKey = 'a root key that only tests know'.replaceAll(' ', '-')
export const baseUrl = 'http://kit.test'

type Asked = Omit<Session, keyof Narrowing> & Partial<Narrowing>
type Fetch = (request: Request) => Promise<Response> | Response

/** A whole API in a folder of its own, gone when the test is. */
export async function startKit() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-'))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const log: LogLine[] = []
  const app = createApp({ secret, rootKey, workspaces, now: () => new Date(), newId, log: (line) => log.push(line) })
  onTestFinished(async () => {
    await workspaces.close()
    rmSync(folder, { recursive: true })
  })

  return {
    folder,
    /** What the log said, line by line. */
    log,
    workspaces,
    fetch: ((request) => app.fetch(request)) satisfies Fetch,
    /** A workspace with a secret key and a public key. */
    async workspace(name: string) {
      const [secretKey, publicKey] = await Promise.all([mintKey(secret, 'sk', name), mintKey(secret, 'pk', name)])
      await workspaces.create(name, [
        firstLookups(),
        grantAccess(secretKey.id, 'secretKey', 'all'),
        grantAccess(publicKey.id, 'publicKey', 'all')
      ])
      return { name, secretKey: secretKey.key, publicKey: publicKey.key }
    },
    /** A person with a row in `access` that grants what the session says. */
    async session(asked: Asked) {
      const session = { ...unnarrowed, ...asked }
      const store = await workspaces.open(session.workspace)
      await store?.write([
        grantAccess(session.user, session.role, session.listing),
        sql`insert into users (id, host_id, name, created_at, updated_at) values (${session.user}, ${session.user}, ${session.user}, '', '') on conflict do nothing`
      ])
      return mintSession(secret, session, new Date())
    },
    client: (token: string, fetch: Fetch = (request) => app.fetch(request)): Client => createClient({ baseUrl, token: () => token, fetch })
  }
}

export type Kit = Awaited<ReturnType<typeof startKit>>
