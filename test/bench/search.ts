import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@customer-kit/api/app.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { median } from './load.ts'
import { seedWorkspace } from './seed.ts'

type Size = { rows: number; requests: number }

const rounds = 5
const atMostMs = 25
const is = (field: string, value: unknown, op = 'eq') => JSON.stringify({ field, op, value })

/** What is asked, from a word that nearly everybody has to one that nobody has, in orders that no index of words keeps. */
const asks: Record<string, Record<string, string>> = {
  'a word that one in twelve has': { q: 'castro' },
  'the same, by name': { q: 'castro', sort: 'name' },
  'a word that all have': { q: 'example.com' },
  'a word that few have': { q: 'customer-1777' },
  'a word that nobody has': { q: 'nobodyatall' },
  'one letter': { q: 'c' },
  'a word within a filter and a sort': { q: 'castro', sort: '-updatedAt', filter: is('stage', 'lead') },
  'a filter that half of all pass, by name': { sort: 'name', filter: is('stage', ['lead', 'lost', 'customer'], 'in') },
  'a filter that nobody passes and no index knows': { sort: 'name', filter: is('language', 'xx') },
  'by choices, in their own order': { sort: '-segment' }
}

/** Goal A3: however common or rare it is what is searched for, a page with its count costs a bounded time. */
export async function benchSearch({ rows, requests }: Size): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-bench-'))
  try {
    const { secret, token } = await seedWorkspace(folder, rows)
    const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
      throw reason
    })
    const app = createApp({ secret, workspaces, now: () => new Date(), newId, log: () => undefined })
    for (const [what, query] of Object.entries(asks)) {
      const path = `/v1/customers?${new URLSearchParams(query)}`
      const ask = async () => {
        const answer = await app.request(path, { headers: { authorization: `Bearer ${token}` } })
        if (!answer.ok) throw new Error(await answer.text())
        await answer.arrayBuffer()
      }
      const taken: number[] = []
      await ask()
      for (let round = 0; round < rounds; round++) taken.push(await cpuMs(ask, Math.ceil(requests / rounds / 20)))
      const ms = median(taken)
      console.log(`A3  ${what.padEnd(48)} ${ms.toFixed(1)} ms (goal ≤ ${atMostMs}) ${ms <= atMostMs ? 'met' : 'missed'}`)
    }
    await workspaces.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function cpuMs(ask: () => Promise<void>, times: number): Promise<number> {
  const before = process.cpuUsage()
  for (let turn = 0; turn < times; turn++) await ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}
