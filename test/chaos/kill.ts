import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { createWorkspaceFile, openFolder } from '@customer-kit/api/store/folder.ts'
import { randomFrom } from '@customer-kit/demo/random.ts'
import { moveInBeside } from '../support/neighbour.ts'
import { type Kept, keptOf, told } from './kept.ts'
import { startNodeDoor } from './node-door.ts'
import { type Journal, startWriters } from './writers.ts'

type Chaos = { seed: number; rounds: number; acksPerRound?: number }

const secret = 'a secret of the chaos'

/** Kills the server with -9 in a burst of writes, again and again, while its callers go on with the same idempotency keys. */
export async function chaosKill({ seed, rounds, acksPerRound = 60 }: Chaos): Promise<{ line: string; isSound: boolean; acked: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-chaos-'))
  const kept = await killed({ folder, seed, rounds, acksPerRound })
  rmSync(folder, { recursive: true })
  return { line: `chaos kill seed=${seed} rounds=${rounds} ${told(kept)}`, isSound: kept.isSound, acked: kept.acked }
}

/** The same in a folder that is given. */
export async function killed({ folder, seed, rounds, acksPerRound }: Required<Chaos> & { folder: string }): Promise<Kept> {
  const { template, key, env } = await startWorkspace(folder)
  const { below } = randomFrom(seed)
  await using servers = new AsyncDisposableStack()
  let server = servers.use(await startNodeDoor({ ...env, PORT: '0' }))
  const { url } = server
  await using writers = startWriters({ url, key })
  for (let round = 1; round <= rounds; round++) {
    await writers.acknowledged(acksPerRound + below(acksPerRound))
    // Somewhere between the arrival of a write and its answer.
    await pause(below(5))
    await server.kill()
    if (round < rounds) server = servers.use(await startNodeDoor({ ...env, PORT: new URL(url).port }))
  }
  await writers.stop()
  return keptIn(template, writers.journal)
}

/** A workspace on a file beside a neighbour's, and its key. */
export async function startWorkspace(folder: string) {
  const template = `file:${folder}/{workspace}.db`
  await moveInBeside(folder)
  const { id, key } = await mintKey(secret, 'sk', 'acme')
  await createWorkspaceFile(template, 'acme', [grantAccess(id, 'secretKey', 'all')], rethrow)
  return { template, key, env: { CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret } }
}

export async function keptIn(template: string, journal: Journal): Promise<Kept> {
  const workspaces = openFolder(template, rethrow)
  const kept = await keptOf(workspaces, journal)
  await workspaces.close()
  return kept
}

function rethrow(reason: unknown): never {
  throw reason
}
