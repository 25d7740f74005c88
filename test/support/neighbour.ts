import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@customer-kit/api/app.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { createClient } from '@customer-kit/sdk'
import { keepUnspoken } from './held/ears.ts'
import { plantIn } from './plant.ts'

const name = 'neighbour'
const rethrow = (reason: unknown) => {
  throw reason
}
let built: Promise<{ file: string; words: readonly string[] }> | undefined

/** A full workspace beside the one that a test is about, so that no test runs where nothing could leak. Built once, then copied. */
export async function moveInBeside(folder: string): Promise<{ name: string; words: readonly string[] }> {
  built ??= build()
  const { file, words } = await built
  const home = join(folder, `${name}.db`)
  if (!existsSync(home)) copyFileSync(file, home)
  return { name, words }
}

async function build() {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-neighbour-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const secret = 'a secret of the neighbour'
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, rethrow)
  const { id, key } = await mintKey(secret, 'sk', name)
  await workspaces.create(name, [firstLookups(), grantAccess(id, 'secretKey', 'all')])
  const app = createApp({ secret, workspaces, now: () => new Date(), newId })
  const { words } = await plantIn(createClient({ baseUrl: 'http://kit.test', token: () => key, fetch: (request) => app.fetch(request) }))
  await workspaces.close()
  keepUnspoken(words)
  return { file: join(folder, `${name}.db`), words }
}
