import './disk/node-version.ts'
import { serve } from '@hono/node-server'
import { randomUUID } from 'node:crypto'
import { createApp } from './app.ts'
import { addressesFrom } from './disk/address.ts'
import { assetsIn } from './disk/assets.ts'
import { placeIn } from './disk/place.ts'
import { tokenBuckets } from './domain/limits.ts'
import { limitsFrom } from './disk/limits.ts'
import { watchLoop } from './loop-lag.ts'
import { startLoop } from './domain/jobs/loop.ts'
import { newId } from './new-id.ts'
import { Unavailable } from './store/store.ts'

const { CUSTOMER_KIT_ROOT_KEY: rootKey, HOST = '127.0.0.1', PORT = '8787' } = process.env

// A supervisor starts it again; every acknowledged write is on the disk.
const die = (reason: unknown): never => {
  console.error(reason)
  process.exit(75)
}

/** Who starts a second server wants to know that there is one, and not where in the code. */
function opened() {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.error(error.message)
    return process.exit(1)
  }
}

const { open, secret, previousSecrets, sliceMs } = placeIn(process.env, die)
const now = () => new Date()
const workspaces = opened()
// Nobody asks anything yet, so there is time for what a request has none for. One that cannot be read must not keep the others shut.
for (const name of await workspaces.names()) await workspaces.migrate(name).catch((error: unknown) => console.error(error))
const app = createApp({
  secret,
  previousSecrets,
  ...(rootKey && { rootKey }),
  workspaces,
  jobs: startLoop(workspaces, { name: randomUUID(), now, aimMs: sliceMs, sizes: new Map() }),
  now,
  newId,
  limiter: tokenBuckets(limitsFrom(process.env), now),
  addressOf: addressesFrom(process.env),
  overload: watchLoop(),
  assets: assetsIn(new URL('../widgets/dist/', import.meta.url)),
  log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
})
// Node's own minutes let a few hundred slow callers hold every socket.
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }

serve({ fetch: app.fetch, hostname: HOST, port: Number(PORT), serverOptions: patience }, ({ port }) =>
  console.log(`Customer Kit listens on http://${HOST}:${port}`)
)
