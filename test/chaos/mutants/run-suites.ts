import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './areas.ts'
import { type Asked, type Findings, findingsIn, type Orders, ordersIn } from './orders.ts'

// Databases that are gone in a moment need no disk.
const memory = '/dev/shm'
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const mostMs = 10 * 60_000

type Outcome = { isGreen: boolean; isTimedOut: boolean; findings: Findings | undefined; said: string }

/** The tests of an area, in a process of their own that has the mutants in it. */
export async function runSuites(orders: Asked): Promise<Outcome> {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'customer-kit-mutants-'))
  const findings = join(folder, 'findings.json')
  const whole: Orders = { ...orders, findings }
  const isAlone = 'fixed' in orders
  const words = [vitest, 'run', '--root', 'test', '--config', 'chaos/mutants/vitest.config.ts', ...(isAlone ? ['--bail', '1'] : [])]
  const { code, said, isTimedOut } = await finished(
    words,
    { ...process.env, ...ordersIn(whole), TMPDIR: folder, VITEST: undefined },
    isAlone ? mostMs : undefined
  )
  const found = existsSync(findings) ? findingsIn(findings) : undefined
  rmSync(folder, { recursive: true })
  return { isGreen: code === 0, isTimedOut, findings: found, said }
}

type Ended = { code: number | null; said: string; isTimedOut: boolean }

function finished(words: readonly string[], env: NodeJS.ProcessEnv, timeout?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, env, ...(timeout !== undefined && { timeout }) })
    let said = ''
    const hear = (data: Buffer) => (said += data.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    // Nobody else ends it.
    child.on('close', (code, signal) => resolve({ code, said, isTimedOut: signal !== null }))
  })
}
