import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import { type Client, createClient } from '@customer-kit/sdk'
import { fillWithCustomers } from './fill.ts'
import { staff } from './staff.ts'

const workspace = 'demo'

/** What the servers of the demo keep to themselves, beside the database. */
type Keys = { secretKey: string; publicKeys: Record<string, string> }

export type Place = {
  folder: string
  secret: string
  workspaces: Workspaces
  /** The API in this process. */
  fetch: (request: Request) => Response | Promise<Response>
  say: (line: string) => void
}

const keysIn = (folder: string) => join(folder, 'keys.json')

/** The keys are written last: without them the filling was interrupted, and half the customers are worse than none. */
export function clearUnfinished(folder: string): void {
  if (existsSync(folder) && !existsSync(keysIn(folder))) rmSync(folder, { recursive: true })
}

/** The workspace of the demo; made and filled where it is not there yet. */
export async function openDemoWorkspace(place: Place, count: number) {
  const { folder, secret, workspaces } = place
  const keys = existsSync(keysIn(folder)) ? (JSON.parse(readFileSync(keysIn(folder), 'utf8')) as Keys) : await make(place, count)

  return {
    secretKey: keys.secretKey,
    /** A public key works on the pages it was made for; a page on another port is another page. */
    async publicKeyFor(origin: string): Promise<string> {
      const known = keys.publicKeys[origin]
      if (known) return known
      const { id, key } = await mintKey(secret, 'pk', workspace)
      const store = await workspaces.open(workspace)
      await store?.write([grantAccess(id, 'publicKey', 'all', [origin])])
      keys.publicKeys[origin] = key
      keep(folder, keys)
      return key
    }
  }
}

async function make({ folder, secret, workspaces, fetch, say }: Place, count: number): Promise<Keys> {
  const started = performance.now()
  say(`Making up ${count} customers in ${folder} …`)
  const { id, key } = await mintKey(secret, 'sk', workspace)
  await workspaces.create(workspace, [firstLookups(), grantAccess(id, 'secretKey', 'all')])
  const store = await workspaces.open(workspace)
  if (!store) throw new Error(`The workspace ${workspace} is gone as soon as it was made`)
  const staffIds = await employ(createClient({ baseUrl: 'http://demo.invalid', token: () => key, fetch }))
  await fillWithCustomers(store, { count, staffIds, now: new Date(), say })
  const keys = { secretKey: key, publicKeys: {} }
  keep(folder, keys)
  say(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return keys
}

/** A first session for each makes them users of the workspace. */
async function employ({ sessions, bootstrap }: Client): Promise<string[]> {
  for (const { hostId, name, email, role, listing } of staff) await sessions.create({ user: { id: hostId, name, email }, role, listing })
  const { users } = await bootstrap.get()
  return users.map(({ id }) => id)
}

function keep(folder: string, keys: Keys): void {
  writeFileSync(`${keysIn(folder)}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 })
  renameSync(`${keysIn(folder)}.new`, keysIn(folder))
}
