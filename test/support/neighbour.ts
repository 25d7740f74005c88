import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
let found: Promise<Neighbour> | undefined
type Neighbour = { file: string; words: readonly string[] }

/** Where a run of many processes has built its neighbour, so that not each of them builds one. */
export const neighbourFolder = 'CUSTOMER_KIT_TEST_NEIGHBOUR'

/** A full workspace beside the one that a test is about, so that no test runs where nothing could leak. Built once, then copied. */
export async function moveInBeside(folder: string): Promise<{ name: string; words: readonly string[] }> {
  found ??= find()
  const { file, words } = await found
  const home = join(folder, `${name}.db`)
  if (!existsSync(home)) copyFileSync(file, home)
  return { name, words }
}

async function find(): Promise<Neighbour> {
  const folder = process.env[neighbourFolder] ?? (await buildNeighbour())
  // Safe because it was written as such below.
  const words = JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8')) as string[]
  keepUnspoken(words)
  return { file: join(folder, `${name}.db`), words }
}

/** Gives back the folder, which goes with this process. */
export async function buildNeighbour(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-neighbour-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const secret = 'a secret of the neighbour'
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, rethrow)
  const { id, key } = await mintKey(secret, 'sk', name)
  await workspaces.create(name, [firstLookups(), grantAccess(id, 'secretKey', 'all')])
  const app = createApp({ secret, workspaces, now: () => new Date(), newId })
  const { words } = await plantIn(createClient({ baseUrl: 'http://kit.test', token: () => key, fetch: (request) => app.fetch(request) }))
  await workspaces.close()
  writeFileSync(join(folder, 'words.json'), JSON.stringify(words))
  return folder
}
