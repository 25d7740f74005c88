import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { createWorkspaceFile, openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { randomFrom } from '@customer-kit/demo/random.ts'
import { createClient } from '@customer-kit/sdk'
import { startNodeDoor } from './node-door.ts'

type Chaos = { seed: number; rounds: number; acksPerRound?: number }

const secret = 'a secret of the chaos'
const lanes = 8

/** Kills the server with -9 in a burst of writes, again and again, while its callers go on with the same idempotency keys. */
export async function chaosKill({ seed, rounds, acksPerRound = 60 }: Chaos): Promise<{ line: string; acked: number; isSound: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-chaos-'))
  const template = `file:${folder}/{workspace}.db`
  const { id, key } = await mintKey(secret, 'sk', 'acme')
  await createWorkspaceFile(template, 'acme', [grantAccess(id, 'secretKey', 'all')], rethrow)

  const random = randomFrom(seed)
  const journal = await burst({ template, key, rounds, next: random.below, acksPerRound })
  const stored = await namesIn(template)
  rmSync(folder, { recursive: true })

  const distinct = new Set(stored.names)
  const lost = [...journal.acked].filter((name) => !distinct.has(name)).length
  const neverSent = stored.names.filter((name) => !journal.sent.has(name)).length
  const dup = stored.names.length - distinct.size + neverSent
  const line = `chaos kill seed=${seed} rounds=${rounds} acked=${journal.acked.size} stored=${stored.names.length} lost=${lost} dup=${dup}`
  return { line, acked: journal.acked.size, isSound: lost === 0 && dup === 0 && stored.isWhole }
}

type Burst = { template: string; key: string; rounds: number; acksPerRound: number; next: (limit: number) => number }

/** What was sent, and what was acknowledged before the last kill. */
async function burst({ template, key, rounds, acksPerRound, next }: Burst) {
  const journal = { sent: new Set<string>(), acked: new Set<string>() }
  const env = { CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret }
  let server = await startNodeDoor({ ...env, PORT: '0' })
  const { url } = server
  const { customers } = createClient({ baseUrl: url, token: () => key })
  const end = new AbortController()
  const { signal } = end

  async function write(lane: number) {
    for (let i = 0; !signal.aborted; i++) {
      const name = `${lane}-${i}`
      journal.sent.add(name)
      for (let isAcked = false; !isAcked && !signal.aborted;) {
        isAcked = await customers.create({ kind: 'organization', name }, { idempotencyKey: name, signal }).then(yes, no)
        if (isAcked) journal.acked.add(name)
      }
    }
  }

  const writing = Promise.all(Array.from({ length: lanes }, (_, lane) => write(lane)))
  for (let round = 1; round <= rounds; round++) {
    const target = journal.acked.size + acksPerRound + next(acksPerRound)
    while (journal.acked.size < target) await pause(1)
    // Somewhere between the arrival of a write and its answer.
    await pause(next(5))
    await server.kill()
    if (round < rounds) server = await startNodeDoor({ ...env, PORT: new URL(url).port })
  }
  end.abort()
  await writing
  return journal
}

/** Read with nobody else there. Whole means: one change row to a customer, one kept answer to a key, and an engine that finds no fault. */
async function namesIn(template: string) {
  const workspaces = openFolder(template, rethrow)
  const store = await workspaces.open('acme')
  const [names = [], [counts] = [], [integrity] = []] =
    (await store?.read([
      sql`select name from customers`,
      sql`select (select count(*) from changes) as changes, (select count(*) from idempotency where answer is not null) as answers`,
      sql`pragma integrity_check`
    ])) ?? []
  await workspaces.close()
  const isWhole = counts?.['changes'] === names.length && counts['answers'] === names.length && integrity?.['integrity_check'] === 'ok'
  return { names: names.map(({ name }) => String(name)), isWhole }
}

const yes = () => true
const no = () => false

function rethrow(reason: unknown): never {
  throw reason
}
