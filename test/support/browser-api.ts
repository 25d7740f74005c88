import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { startLoop } from '@customer-kit/api/domain/jobs/loop.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import {
  type NewAttribute,
  createClient,
  type CustomerPatch,
  type Event,
  type EventPatch,
  type FormDefinition,
  type LookupKind,
  type NewCustomer,
  type NewEvent,
  type NewIdentity,
  type NewSession,
  type SettingsPatch
} from '@customer-kit/sdk'
import { createTroubledApi, type TroubledApi } from '@customer-kit/demo/states/troubled-api.ts'
import { type HttpBindings, serve } from '@hono/node-server'
import { createFaults, type Fault } from './faults.ts'
import { overhear } from './held/exchange.ts'
import { undescribed } from './held/undescribed.ts'
import { manyCustomers } from './many-customers.ts'
import { moveInBeside } from './neighbour.ts'
import { createScan } from './scan.ts'
import { seeding } from './seeding.ts'

const secret = 'a secret that only browser tests know'

/** The real API over a folder of its own and on a port of its own, with faults that a test switches on in front of it. */
export async function startBrowserApi() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-browser-'))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const now = () => new Date()
  const jobs = startLoop(workspaces, { name: 'browser tests', now, aimMs: 20, sizes: new Map() })
  const resting = new Set<string>()
  const restingJobs = {
    ...jobs,
    wake: (workspace: string) => (resting.has(workspace) ? undefined : jobs.wake(workspace)),
    notice: (workspace: string) => (resting.has(workspace) ? undefined : jobs.notice(workspace))
  }
  const api = createTroubledApi({ secret, workspaces, now, newId, jobs: restingJobs })
  let untrue: string[] = []
  const scan = createScan()
  const neighbour = await moveInBeside(folder)
  scan.learn(neighbour.name, neighbour.words)
  /** Every answer is searched for what only another workspace knows, and held to what the API says of itself. */
  const fetch: TroubledApi = async (request, trouble) => {
    const { response, exchange } = await overhear(request, (heard) => api(heard, trouble))
    scan.search(exchange)
    untrue.push(...undescribed(exchange), ...scan.leaks.splice(0))
    return response
  }
  const faults = createFaults(fetch)
  // Safe because this server speaks plain HTTP/1. Where the line is cut, nobody reads the empty answer.
  const answer = async (request: Request, bindings: unknown) => (await faults.fetch(request, bindings as HttpBindings)) ?? new Response()
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const secretKeys = new Map<string, string>()

  const as = (workspace: string, token = secretKeys.get(workspace) ?? '') =>
    createClient({ baseUrl: 'http://kit.test', token: () => token, fetch })

  return {
    /** A fresh workspace with so many customers in it, under a host name of its own. */
    async workspace({ customers = 0 }: { customers?: number }) {
      const name = `shop-${secretKeys.size + 1}`
      const [secretKey, publicKey] = await Promise.all([mintKey(secret, 'sk', name), mintKey(secret, 'pk', name)])
      await workspaces.create(name, [
        firstLookups(),
        grantAccess(secretKey.id, 'secretKey', 'all'),
        grantAccess(publicKey.id, 'publicKey', 'all')
      ])
      secretKeys.set(name, secretKey.key)
      const store = await workspaces.open(name)
      for (const some of manyCustomers(customers)) await store?.write(keepCustomers(seeding, some))
      return { name, apiUrl: `http://${name}.localhost:${port}`, publicKey: publicKey.key }
    },
    /** What a host's server does for its page. */
    session: ({ workspace, ...session }: { workspace: string } & NewSession) => as(workspace).sessions.create(session),
    /** The same, passed on by a host's server as the API said it. */
    sessionWith(secretKey: string) {
      const headers = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json' }
      return fetch(new Request('http://kit.test/v1/sessions', { method: 'POST', headers, body: '{"user":{"id":"u-1"}}' }))
    },
    /** What a widget is told first of all. */
    bootstrap: ({ workspace, token }: { workspace: string; token: string }) => as(workspace, token).bootstrap.get(),
    /** What somebody else does meanwhile. */
    create: ({ workspace, customer }: { workspace: string; customer: NewCustomer }) => as(workspace).customers.create(customer),
    async change({ workspace, id, patch }: { workspace: string; id: string; patch: CustomerPatch }) {
      const { customers } = as(workspace)
      return customers.update(await customers.get(id), patch)
    },
    /** Recorded by the host's server, or by the person whose session it is. */
    record: ({ workspace, customerId, event, token }: { workspace: string; customerId: string; event: NewEvent; token?: string }) =>
      as(workspace, token).events.record(customerId, event),
    changeEvent: ({ workspace, event, patch }: { workspace: string; event: Pick<Event, 'id' | 'rev'>; patch: EventPatch }) =>
      as(workspace).events.update(event, patch),
    async configure({ workspace, ...patch }: { workspace: string } & SettingsPatch) {
      const { settings } = as(workspace)
      await settings.update(await settings.get(), patch)
    },
    async delete({ workspace, id }: { workspace: string; id: string }) {
      const { customers } = as(workspace)
      await customers.delete(await customers.get(id))
    },
    /** What is really kept. */
    events: async ({ workspace, customerId }: { workspace: string; customerId: string }) => as(workspace).events.list(customerId),
    kept: ({ workspace, id }: { workspace: string; id: string }) => as(workspace).customers.get(id),
    found: async ({ workspace, q }: { workspace: string; q: string }) => as(workspace).customers.list({ q }),
    /** A form, as an administrator of the workspace sets it up. */
    form: ({ workspace, key, definition }: { workspace: string; key: string; definition: FormDefinition }) =>
      as(workspace).forms.put(key, definition),
    /** A public key for these pages alone, which may be over already. */
    async publicKey({ workspace, origins, isRevoked }: { workspace: string; origins: string[]; isRevoked?: boolean }) {
      const { keys } = as(workspace)
      const { id, key } = await keys.create({ kind: 'public', label: 'elsewhere', origins })
      if (isRevoked) await keys.revoke(id)
      return key
    },
    /** While jobs rest, none of the workspace's goes on. */
    async rest({ workspace, isResting }: { workspace: string; isResting: boolean }) {
      resting[isResting ? 'add' : 'delete'](workspace)
      if (!isResting) jobs.wake(workspace)
    },
    /** Takes all rights from whoever has this name. */
    async suspend({ workspace, name }: { workspace: string; name: string }) {
      const { users } = as(workspace)
      for (const user of (await users.list()).data) if (user.name === name) await users.update(user.id, { suspended: true })
    },
    merge: ({ workspace, kind, key, into, token }: { workspace: string; kind: LookupKind; key: string; into: string; token?: string }) =>
      as(workspace, token).lookups.merge(kind, key, into),
    async reorder({ workspace, kind, keys }: { workspace: string; kind: LookupKind; keys: string[] }) {
      const { lookups } = as(workspace)
      return lookups.reorder(kind, { keys, revision: (await lookups.list(kind)).revision })
    },
    /** A field of the workspace's own. */
    define: ({ workspace, attribute }: { workspace: string; attribute: NewAttribute }) => as(workspace).attributes.create(attribute),
    /** A field of its own that takes no more values, and a choice that is given to nobody else. */
    async retire({ workspace, attribute, lookup: [kind, key] }: { workspace: string; attribute: string; lookup: [LookupKind, string] }) {
      await as(workspace).attributes.update(attribute, { archived: true })
      await as(workspace).lookups.update(kind, key, { archived: true })
    },
    verify: ({ workspace, id, identity }: { workspace: string; id: string; identity: NewIdentity }) =>
      as(workspace).identities.update(id, identity, { verified: true }),
    /** Whether slices of jobs fail, from now on. */
    async breakJobs({ workspace, isBroken }: { workspace: string; isBroken: boolean }) {
      const store = await workspaces.open(workspace)
      const broken = sql`create trigger broken before update of tags on customers begin select raise(abort, 'broken'); end`
      await store?.write([isBroken ? broken : sql`drop trigger broken`])
    },
    tags: async ({ workspace }: { workspace: string }) => as(workspace).tags.list({ archived: true }),
    /** A list as it is kept, with what is archived. */
    lookups: async ({ workspace, kind }: { workspace: string; kind: LookupKind }) =>
      as(workspace).lookups.list(kind, { archived: true, uses: true }),
    /** Every customer there is. */
    customers: async ({ workspace }: { workspace: string }) => as(workspace).customers.list(),
    async fault({ workspace, faults: list }: { workspace: string; faults: Fault[] }) {
      faults.of(workspace).faults = list
    },
    /** `METHOD /path` of all that reached this workspace so far. */
    seen: async ({ workspace }: { workspace: string }) => faults.of(workspace).seen,
    /** What was answered since the last time this was asked, and is not as `/v1/openapi.json` says. */
    async untrue() {
      const said = untrue
      untrue = []
      return said
    },
    /** What nobody has asked about until now is complained of here. */
    async stop() {
      server.close()
      await jobs.close()
      await workspaces.close()
      rmSync(folder, { recursive: true })
      if (untrue.length > 0) throw new Error(untrue.join('\n'))
    }
  }
}

export type BrowserApi = Awaited<ReturnType<typeof startBrowserApi>>
