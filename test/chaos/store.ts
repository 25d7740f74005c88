import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { openRemoteWorkspaces } from '@customer-kit/api/store/remote-workspaces.ts'
import { randomFrom } from '@customer-kit/demo/random.ts'
import { type Fault, startHrana } from '../support/hrana/server.ts'
import { type Kept, keptOf, told } from './kept.ts'
import { keptIn, killed, startWorkspace } from './kill.ts'
import { startNodeDoor } from './node-door.ts'
import { startWriters } from './writers.ts'

type Trouble = { folder: string; seed: number; rounds: number }
/** What was kept in spite of it, how often it really struck, and what is said where it cannot be made on this machine. */
type Outcome = { kept: Kept; struck: number } | { skipped: string }

const secret = 'a secret of the chaos'

/** Everything that can happen to a store in the middle of writing, through the product's own door. */
export async function chaosStore({ seed, rounds = 50 }: { seed: number; rounds?: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-chaos-'))
  const lines: string[] = []
  const sum = { acked: 0, stored: 0, lost: 0, dup: 0 }
  let isSound = true
  for (const [name, strike] of Object.entries(troubles)) {
    const own = join(folder, name)
    mkdirSync(own)
    const outcome = await strike({ folder: own, seed, rounds })
    if ('skipped' in outcome) {
      lines.push(`  ${name}: skipped, ${outcome.skipped}`)
      continue
    }
    const { kept, struck } = outcome
    for (const key of ['acked', 'stored', 'lost', 'dup'] as const) sum[key] += kept[key]
    // What never struck has proved nothing.
    isSound &&= kept.isSound && struck > 0
    lines.push(`  ${name}: struck=${struck} ${told(kept)}${kept.isSound ? '' : ' NOT WHOLE'}`)
  }
  rmSync(folder, { recursive: true })
  return { line: [...lines, `chaos store seed=${seed} ${told({ ...sum, isSound })}`].join('\n'), isSound, acked: sum.acked }
}

const troubles: Record<string, (trouble: Trouble) => Promise<Outcome>> = {
  'kill': async ({ folder, seed, rounds }) => ({ kept: await killed({ folder, seed, rounds, acksPerRound: 20 }), struck: rounds }),
  'disk-full': diskFull,
  'failing-write': failingWrite,
  'cut-off': cutOff
}

/** A disk of its own, filled to the brim by somebody else and emptied again, while callers go on. Reads are answered all the while. */
async function diskFull({ folder, seed, rounds }: Trouble): Promise<Outcome> {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status !== 0)
    return { skipped: 'since only root may mount a disk of its own' }
  try {
    const ballast = join(folder, 'ballast')
    const { template, key, env } = await startWorkspace(folder)
    await using server = await startNodeDoor({ ...env, PORT: '0' })
    await using writers = startWriters({ url: server.url, key })
    const { below } = randomFrom(seed)
    for (let round = 0; round < Math.ceil(rounds / 10); round++) {
      await writers.acknowledged(10 + below(20))
      fill(ballast)
      await answeredOnce(writers.answered, 507)
      const reading = await fetch(`${server.url}/v1/customers?limit=1`, { headers: { authorization: `Bearer ${key}` } })
      if (reading.status !== 200) throw new Error(`While the disk was full a list was answered ${reading.status}`)
      rmSync(ballast)
    }
    await writers.acknowledged(20)
    await writers.stop()
    await server.kill()
    return { kept: await keptIn(template, writers.journal), struck: writers.answered.get(507) ?? 0 }
  } finally {
    // The engine holds on to a file until all it has prepared is collected.
    spawnSync('umount', ['--lazy', folder])
  }
}

/** Until there is no room for one page more. */
function fill(path: string) {
  const page = Buffer.alloc(4096)
  try {
    for (;;) writeFileSync(path, page, { flag: 'a' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error
  }
}

/** The system refuses the server a write past a certain byte of its journal, which is now and then the middle of a transaction. */
async function failingWrite({ folder, seed, rounds }: Trouble): Promise<Outcome> {
  const { template, key, env } = await startWorkspace(folder)
  await using server = await startNodeDoor({ ...env, PORT: '0' })
  const limit = (bytes: number | 'unlimited') => spawnSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]).status === 0
  if (!limit('unlimited')) {
    await server.kill()
    return { skipped: 'since there is no prlimit' }
  }
  await using writers = startWriters({ url: server.url, key })
  const { below } = randomFrom(seed)
  for (let round = 0; round < rounds; round++) {
    await writers.acknowledged(5 + below(20))
    // Some bytes further on: after some pages of the transaction that comes to it.
    limit(statSync(join(folder, 'acme.db-wal')).size + below(60_000))
    await answeredOnce(writers.answered, 503)
    limit('unlimited')
  }
  await writers.acknowledged(20)
  await writers.stop()
  await server.kill()
  return { kept: await keptIn(template, writers.journal), struck: writers.answered.get(503) ?? 0 }
}

/** The database is on another machine, and the line to it breaks before and after its commits. */
async function cutOff({ seed, rounds }: Trouble): Promise<Outcome> {
  await using hrana = await startHrana()
  const { below, pick } = randomFrom(seed)
  const { id, key } = await mintKey(secret, 'sk', 'acme')
  const workspaces = openRemoteWorkspaces({ template: hrana.template, admin: hrana.url })
  await workspaces.create('acme', [grantAccess(id, 'secretKey', 'all')])
  await using server = await startNodeDoor({ CUSTOMER_KIT_DATABASE: hrana.template, CUSTOMER_KIT_SECRET: secret, PORT: '0' })
  await using writers = startWriters({ url: server.url, key })
  const cuts: Fault[] = ['cut-before', 'cut-after', 'refuse', 'bad-gateway', 'expired']
  let struck = 0
  for (let round = 0; round < rounds; round++) {
    await writers.acknowledged(2 + below(8))
    // Also several in a row, so that sending it once more is cut off too.
    const faults = Array.from({ length: 1 + below(4) }, () => pick(cuts))
    hrana.fail('acme', ...faults)
    while (hrana.faultsLeft('acme') > 0) await pause(1)
    struck += faults.length
  }
  await writers.acknowledged(20)
  await writers.stop()
  await server.kill()
  const kept = await keptOf(workspaces, writers.journal)
  return { kept, struck }
}

/** Until one more is answered so. */
async function answeredOnce(answered: ReadonlyMap<number, number>, status: number): Promise<void> {
  const before = answered.get(status) ?? 0
  for (const end = performance.now() + 30_000; (answered.get(status) ?? 0) === before; await pause(1))
    if (performance.now() > end) throw new Error(`Nobody was answered ${status}, only ${JSON.stringify([...answered])}`)
}
