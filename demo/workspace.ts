import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import { type Client, createClient } from '@customer-kit/sdk'
import { visitForm } from './booking/visit-form.ts'
import { fillWithCustomers } from './fill.ts'
import { offices } from './offices.ts'
import { ownFields } from './own-fields.ts'
import { staff } from './staff.ts'

const workspace = 'demo'

/** What the servers of the demo keep to themselves, beside the database. */
type Keys = { secretKey: string; publicKeys: Record<string, string> }

export type Place = {
  folder: string
  workspaces: Workspaces
  rootKey: string
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
  const { folder } = place
  const kept = existsSync(keysIn(folder)) ? (JSON.parse(readFileSync(keysIn(folder), 'utf8')) as Keys) : await make(place, count)
  const client = clientIn(place, kept.secretKey)

  return {
    secretKey: kept.secretKey,
    /** A public key works on the pages it was made for; a page on another port is another page. */
    async publicKeyFor(origin: string): Promise<string> {
      const known = kept.publicKeys[origin]
      if (known) return known
      const { key } = await client.keys.create({ kind: 'public', label: `Pages of ${origin}`, origins: [origin] })
      kept.publicKeys[origin] = key
      keep(folder, kept)
      return key
    }
  }
}

/** Asks the API in this process, as a host's server would ask it over the network. */
const clientIn = ({ fetch }: Place, key: string) => createClient({ baseUrl: 'http://demo.invalid', token: () => key, fetch })

async function make(place: Place, count: number): Promise<Keys> {
  const { folder, workspaces, rootKey, say } = place
  const started = performance.now()
  say(`Making up ${count} customers in ${folder} …`)
  const { secretKey } = await clientIn(place, rootKey).workspaces.create({ name: workspace })
  const client = clientIn(place, secretKey)
  const staffIds = await employ(client)
  for (const office of offices) await client.lookups.create('offices', office)
  for (const field of ownFields) await client.attributes.create(field)
  await client.forms.put('visit', visitForm)
  const store = await workspaces.open(workspace)
  if (!store) throw new Error(`The workspace ${workspace} is gone as soon as it was made`)
  await fillWithCustomers(store, { count, staffIds, now: new Date(), say })
  const keys = { secretKey, publicKeys: {} }
  keep(folder, keys)
  say(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return keys
}

/** A first session for each makes them users of the workspace. Answers those who look after customers. */
async function employ({ sessions, users }: Client): Promise<string[]> {
  for (const { hostId, name, email, role, listing } of staff) await sessions.create({ user: { id: hostId, name, email }, role, listing })
  const { data } = await users.list()
  return data.filter(({ role }) => role !== 'viewer').map(({ id }) => id)
}

function keep(folder: string, keys: Keys): void {
  writeFileSync(`${keysIn(folder)}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 })
  renameSync(`${keysIn(folder)}.new`, keysIn(folder))
}
