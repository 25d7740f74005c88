import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seedWorkspace } from '../bench/seed.ts'
import { startNodeDoor } from './node-door.ts'

type Overload = { seconds: number; rows?: number; times?: number }
type Answered = { status: number; ms: number }

/** Something that costs the engine several milliseconds, as a search that finds nothing does. */
const dear = `/v1/customers?filter=${encodeURIComponent('{"field":"name","op":"contains","value":"nobody at all"}')}`
const patienceMs = 10_000
const connections = 100

/**
 * Offers the server many times what it can do, by callers who do not wait for each other, and says how much of what it can do
 * is still done. Sound is: nobody is answered with anything but their list or a 503 that says when to come again, some are
 * answered all the time, and it recovers by itself.
 */
export async function chaosOverload({ seconds, rows = 10_000, times = 10 }: Overload) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-overload-'))
  const { secret, token } = await seedWorkspace(folder, rows)
  const template = `file:${folder}/{workspace}.db`
  await using server = await startNodeDoor({ CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret, PORT: '0' })
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = () => answered(server.url + dear, token, agent)
  try {
    // As a proxy keeps them: the loop takes one new connection a turn, so a crowd of those would wait where no server sees it.
    await Promise.all(Array.from({ length: connections }, () => answered(`${server.url}/healthz`, token, agent)))
    await closedLoop(ask, 1, 0.5)
    const alone = await closedLoop(ask, 1, seconds / 2)
    const busy = await closedLoop(ask, 4, seconds)
    const capacity = good(busy).length / seconds
    const begun = performance.now()
    const under = await openLoop(ask, capacity * times, seconds)
    const took = (performance.now() - begun) / 1000
    const recoveryMs = await recovery(ask, percentile(alone, 0.5) * 5)
    const goodput = good(under).length / took / capacity
    const strange = under.filter(({ status }) => status !== 200 && status !== 503).length
    const line =
      `chaos overload capacity=${capacity.toFixed(0)}/s offered=${times}x goodput=${(goodput * 100).toFixed(0)}% ` +
      `p99=${percentile(under, 0.99).toFixed(0)}ms unloaded=${percentile(alone, 0.99).toFixed(0)}ms ` +
      `turned-away=${under.filter(({ status }) => status === 503).length} strange=${strange} recovery=${recoveryMs.toFixed(0)}ms`
    return { line, goodput, isSound: strange === 0 && good(under).length > 0 && recoveryMs < 5000 }
  } finally {
    agent.destroy()
    rmSync(folder, { recursive: true })
  }
}

const good = (all: readonly Answered[]) => all.filter(({ status }) => status === 200)

async function closedLoop(ask: () => Promise<Answered>, lanes: number, seconds: number): Promise<Answered[]> {
  const all: Answered[] = []
  const end = performance.now() + seconds * 1000
  const lane = async () => {
    while (performance.now() < end) all.push(await ask())
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return all
}

async function openLoop(ask: () => Promise<Answered>, perSecond: number, seconds: number): Promise<Answered[]> {
  const all: Promise<Answered>[] = []
  const begun = performance.now()
  const total = Math.floor(perSecond * seconds)
  while (all.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond))
    while (all.length < due) all.push(ask())
    await pause(5)
  }
  return Promise.all(all)
}

/** Until ten in a row are answered about as fast as before. */
async function recovery(ask: () => Promise<Answered>, usualMs: number): Promise<number> {
  const begun = performance.now()
  for (let calm = 0; calm < 10 && performance.now() - begun < 10_000;) {
    const { status, ms } = await ask()
    calm = status === 200 && ms < Math.max(usualMs, 50) ? calm + 1 : 0
  }
  return performance.now() - begun
}

function percentile(all: readonly Answered[], share: number): number {
  const times = good(all)
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}

/** A 503 without its Retry-After is as strange as any other answer, and so is none. */
function answered(url: string, token: string, agent: Agent): Promise<Answered> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - begun })
    const sent = request(url, { agent, headers: { authorization: `Bearer ${token}` }, timeout: patienceMs }, (answer) => {
      answer.resume()
      answer.once('error', () => done(0))
      answer.once('end', () => done(answer.statusCode === 503 && !answer.headers['retry-after'] ? 0 : (answer.statusCode ?? 0)))
    })
    sent.once('error', () => done(0))
    sent.once('timeout', () => sent.destroy())
    sent.end()
  })
}
