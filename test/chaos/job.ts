import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { keepCustomers } from '@customer-kit/api/domain/customers/keep.ts'
import { firstLookups } from '@customer-kit/api/domain/workspaces/first-lookups.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { createWorkspaceFile, openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { randomFrom } from '@customer-kit/demo/random.ts'
import { createClient } from '@customer-kit/sdk'
import { manyCustomers } from '../support/many-customers.ts'
import { moveInBeside } from '../support/neighbour.ts'
import { startNodeDoor } from './node-door.ts'
import { seeding } from '../support/seeding.ts'

type Chaos = { seed: number; rounds: number; customers?: number }

const secret = 'a secret of the chaos'

/** Kills the server with -9 while it merges two stages, again and again, and starts it anew: nobody asks for the job a second time. */
export async function chaosJob({ seed, rounds, customers = 20_000 }: Chaos): Promise<{ line: string; slices: number; isSound: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-chaos-'))
  await moveInBeside(folder)
  const template = `file:${folder}/{workspace}.db`
  const key = await fill(template, customers)
  const random = randomFrom(seed)
  const env = { CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret }
  await using servers = new AsyncDisposableStack()
  let server = servers.use(await startNodeDoor({ ...env, PORT: '0' }))
  const { url } = server
  const { jobs, lookups } = createClient({ baseUrl: url, token: () => key })
  const { id } = await lookups.merge('stages', 'lead', 'contacted')

  let slices = 0
  for (let round = 1; round <= rounds; round++) {
    const from = (await jobs.get(id)).looked
    while ((await jobs.get(id)).looked === from) await pause(1)
    // Somewhere between two commits.
    await pause(random.below(25))
    await server.kill()
    slices += 1
    server = servers.use(await startNodeDoor({ ...env, PORT: new URL(url).port }))
  }
  while ((await jobs.get(id)).state === 'running') await pause(20)
  await server.kill()

  const kept = await changesIn(template, id)
  rmSync(folder, { recursive: true })
  const lost = customers - kept.moved
  const dup = kept.changes - customers + kept.twice
  const line = `chaos job seed=${seed} rounds=${rounds} asked=${customers} moved=${kept.moved} lost=${lost} dup=${dup}`
  return { line, slices, isSound: lost === 0 && dup === 0 && kept.isWhole }
}

async function fill(template: string, customers: number): Promise<string> {
  const { id, key } = await mintKey(secret, 'sk', 'acme')
  const leads = [...manyCustomers(customers)].flat()
  for (const each of leads) each.stage = 'lead'
  await createWorkspaceFile(
    template,
    'acme',
    [firstLookups(), grantAccess(id, 'secretKey', 'all'), ...keepCustomers(seeding, leads)],
    rethrow
  )
  return key
}

/** Read with nobody else there. Twice: customers whose revision says that they were moved more than once. */
async function changesIn(template: string, job: string) {
  const workspaces = openFolder(template, rethrow)
  const store = await workspaces.open('acme')
  const [[counts] = [], [integrity] = []] =
    (await store?.read([
      sql`select (select count(*) from customers where stage = 'contacted' and rev = 2) as moved,
        (select count(*) from customers where rev > 2) as twice,
        (select count(*) from changes where job_id = ${job} and kind = 'customer') as changes`,
      sql`pragma integrity_check`
    ])) ?? []
  await workspaces.close()
  return {
    moved: Number(counts?.['moved']),
    twice: Number(counts?.['twice']),
    changes: Number(counts?.['changes']),
    isWhole: integrity?.['integrity_check'] === 'ok'
  }
}

function rethrow(reason: unknown): never {
  throw reason
}
