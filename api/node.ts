import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { assetsIn } from './disk/assets.ts'
import { readOrCreateSecret } from './disk/secret.ts'
import { newId } from './new-id.ts'
import { folderOf, openFolder } from './store/folder.ts'

const { CUSTOMER_KIT_DATABASE = 'file:.data/{workspace}.db', CUSTOMER_KIT_SECRET, HOST = '127.0.0.1', PORT = '8787' } = process.env

// A supervisor starts it again; every acknowledged write is on the disk.
const die = (reason: unknown): never => {
  console.error(reason)
  process.exit(75)
}

const app = createApp({
  secret: CUSTOMER_KIT_SECRET ?? readOrCreateSecret(folderOf(CUSTOMER_KIT_DATABASE)),
  workspaces: openFolder(CUSTOMER_KIT_DATABASE, die),
  now: () => new Date(),
  newId,
  assets: assetsIn(new URL('../widgets/dist/', import.meta.url)),
  log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
})
serve({ fetch: app.fetch, hostname: HOST, port: Number(PORT) }, ({ port }) => console.log(`Customer Kit listens on http://${HOST}:${port}`))
