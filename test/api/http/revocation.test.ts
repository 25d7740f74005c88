import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import type { Store } from '@customer-kit/api/store/store.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import type { Client } from '@customer-kit/sdk'
import { type Caller, type OperationName, operations } from '@customer-kit/sdk/contract'
import { expect, onTestFinished, test } from 'vitest'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { digestOf } from '../../support/digest.ts'
import { startKit } from '../../support/kit.ts'

/** Somebody who may, and how it is taken from them. */
type Right = { caller: Caller; grant: (to: Place) => Promise<Granted> }
type Place = { host: Client; store: Store; leave: () => void }
type Granted = { token: string; takeAway: () => Promise<unknown> }

let named = 0

const session =
  (role: 'administrator' | 'manager', takeAway: (id: string, place: Place, hostId: string) => Promise<unknown>): Right['grant'] =>
  async (place) => {
    const hostId = `u-${named++}`
    const { token } = await place.host.sessions.create({ user: { id: hostId }, role, listing: 'all' })
    const { data } = await place.host.users.list({ limit: 200, q: hostId })
    const id = data.find((user) => user.hostId === hostId)?.id ?? ''
    return { token, takeAway: () => takeAway(id, place, hostId) }
  }

const key =
  (kind: 'secret' | 'public', takeAway: (id: string, place: Place) => Promise<unknown>): Right['grant'] =>
  async (place) => {
    const made = await place.host.keys.create({ kind, label: 'To be taken away' })
    return { token: made.key, takeAway: () => takeAway(made.id, place) }
  }

const past = (id: string, { store }: Place) => store.write([{ sql: `update access set expires_at = unixepoch() where id = ?`, args: [id] }])
const gone = async (_: string, { leave }: Place) => leave()
let hidden = 0

const rights: Record<string, Right> = {
  'a session whose user is signed out': {
    caller: 'administrator',
    grant: session('administrator', async (id, { host }) => host.users.signOut(id))
  },
  'a session whose user is suspended': {
    caller: 'administrator',
    grant: session('administrator', async (id, { host }) => host.users.update(id, { suspended: true }))
  },
  'a session whose user has a lesser role': {
    caller: 'administrator',
    grant: session('administrator', async (id, { host }) => host.users.update(id, { role: 'manager' }))
  },
  'a session whose user lists less': {
    caller: 'administrator',
    grant: session('administrator', async (id, { host }) => host.users.update(id, { listing: 'all-except-private' }))
  },
  'a session whose user the host has given a lesser role': {
    caller: 'administrator',
    grant: session('administrator', async (_, { host }, hostId) => host.sessions.create({ user: { id: hostId }, role: 'viewer' }))
  },
  'a session from whose role a field was hidden': {
    caller: 'manager',
    grant: session('manager', async (_, { host }) =>
      host.settings.update(await host.settings.get(), { hiddenFields: { manager: hidden++ % 2 ? ['notes'] : ['email'] } })
    )
  },
  'a session whose workspace is gone': { caller: 'administrator', grant: session('administrator', gone) },
  'a secret key that was revoked': { caller: 'secretKey', grant: key('secret', async (id, { host }) => host.keys.revoke(id)) },
  'a secret key that has a successor at once': {
    caller: 'secretKey',
    grant: key('secret', async (id, { host }) => host.keys.rotate(id, { overlapDays: 0 }))
  },
  'a secret key that has come to its end': { caller: 'secretKey', grant: key('secret', past) },
  'a secret key whose workspace is gone': { caller: 'secretKey', grant: key('secret', gone) },
  'a public key that was revoked': { caller: 'publicKey', grant: key('public', async (id, { host }) => host.keys.revoke(id)) },
  'a public key that has a successor at once': {
    caller: 'publicKey',
    grant: key('public', async (id, { host }) => host.keys.rotate(id, { overlapDays: 0 }))
  },
  'a public key that has come to its end': { caller: 'publicKey', grant: key('public', past) }
}

const operationsOf = (caller: Caller): OperationName[] =>
  operationNames.filter(
    (name) => Array.isArray(operations[name].callers) && (operations[name].callers as readonly Caller[]).includes(caller)
  )

/** A workspace that can go, and whose batches can be held up. */
async function startAcme() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-revocation-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const held: { beforeBatch?: (() => Promise<void>) | undefined; isGone: boolean } = { isGone: false }
  const kit = await startKit(
    heldUp(
      openFolder(`file:${folder}/{workspace}.db`, (reason) => {
        throw reason
      }),
      held
    )
  )
  const { secretKey } = await kit.workspace('acme')
  const store = await kit.workspaces.open('acme')
  if (!store) throw new Error('It was made just now')
  const host = kit.client(secretKey)
  const ask = async (name: OperationName, token: string, asked: Awaited<ReturnType<(typeof asks)[OperationName]>>) => {
    const { status } = await kit.fetch(requestFor(name, asked, { authorization: `Bearer ${token}` }))
    held.isGone = false
    return status
  }
  return { host, store, held, ask, place: { host, store, leave: () => void (held.isGone = true) } satisfies Place }
}

function heldUp(workspaces: Workspaces, held: { beforeBatch?: (() => Promise<void>) | undefined; isGone: boolean }): Workspaces {
  const stores = new Map<Store, Store>()
  const tapped = (store: Store): Store => ({
    read: async (batch) => (await held.beforeBatch?.(), store.read(batch)),
    write: async (batch) => (await held.beforeBatch?.(), store.write(batch))
  })
  return {
    ...workspaces,
    async open(name) {
      const store = held.isGone ? undefined : await workspaces.open(name)
      // One and the same each time, as the door's is.
      if (store && !stores.has(store)) stores.set(store, tapped(store))
      return store && stores.get(store)
    }
  }
}

test.each(Object.entries(rights))(
  '%s is refused whatever it asks next, and nothing comes of it',
  { timeout: 120_000 },
  async (_, right) => {
    const { host, store, ask, place } = await startAcme()
    const outcomes: Record<string, unknown> = {}
    const names = operationsOf(right.caller)

    for (const name of names) {
      const { token, takeAway } = await right.grant(place)
      const asked = await asks[name](host)
      await takeAway()
      const before = await digestOf(store)
      const status = await ask(name, token, asked)
      outcomes[name] = [status, (await digestOf(store)) === before ? 'nothing came of it' : 'something came of it']
    }

    expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, [401, 'nothing came of it']])))
  }
)

const suspended = rights['a session whose user is suspended']
const revoked = rights['a secret key that was revoked']
const revokedPublic = rights['a public key that was revoked']

test.each(operationNames.filter((name) => !['rootKey', 'anybody'].includes(String(operations[name].callers))))(
  '%s goes no further from the moment the right is taken away, wherever in its work that is',
  { timeout: 60_000 },
  async (name) => {
    const { host, store, held, ask, place } = await startAcme()
    for (const right of [suspended, revoked, revokedPublic]) {
      if (!right || !operationsOf(right.caller).includes(name)) continue
      for (let at = 1; ; at++) {
        const { token, takeAway } = await right.grant(place)
        const asked = await asks[name](host)
        let batches = 0
        let before: string | undefined
        held.beforeBatch = async () => {
          if (++batches !== at) return
          held.beforeBatch = undefined
          await takeAway()
          before = await digestOf(store)
        }
        const status = await ask(name, token, asked)
        held.beforeBatch = undefined
        if (before === undefined) {
          // It was done with all its batches by then, of which there was at least one.
          expect([status < 300, at > 1]).toEqual([true, true])
          break
        }
        expect(status, `before batch ${at}, by ${right.caller}`).toBe(401)
        expect((await digestOf(store)) === before, `nothing came of it after batch ${at}`).toBe(true)
      }
    }
  }
)
