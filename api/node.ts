import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { assetsIn } from './disk/assets.ts'
import { readOrCreateSecret } from './disk/secret.ts'
import { newId } from './new-id.ts'
import { folderOf, openFolder } from './store/folder.ts'
import { openRemoteWorkspaces } from './store/remote-workspaces.ts'

const {
  CUSTOMER_KIT_DATABASE: database = 'file:.data/{workspace}.db',
  CUSTOMER_KIT_DATABASE_TOKEN: token,
  CUSTOMER_KIT_DATABASE_ADMIN: admin,
  CUSTOMER_KIT_SECRET,
  HOST = '127.0.0.1',
  PORT = '8787'
} = process.env
const isOnDisk = database.startsWith('file:')
if (!isOnDisk && !CUSTOMER_KIT_SECRET)
  throw new Error('Several processes may serve a remote database, so CUSTOMER_KIT_SECRET must be given')

// A supervisor starts it again; every acknowledged write is on the disk.
const die = (reason: unknown): never => {
  console.error(reason)
  process.exit(75)
}

const app = createApp({
  secret: CUSTOMER_KIT_SECRET ?? readOrCreateSecret(folderOf(database)),
  workspaces: isOnDisk ? openFolder(database, die) : openRemoteWorkspaces({ template: database, token, admin }),
  now: () => new Date(),
  newId,
  assets: assetsIn(new URL('../widgets/dist/', import.meta.url)),
  log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
})
serve({ fetch: app.fetch, hostname: HOST, port: Number(PORT) }, ({ port }) => console.log(`Customer Kit listens on http://${HOST}:${port}`))
