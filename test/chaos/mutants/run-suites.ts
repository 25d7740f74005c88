import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './areas.ts'
import { type Findings, findingsIn, type Orders, ordersIn } from './orders.ts'

// Databases that are gone in a moment need no disk.
const memory = '/dev/shm'
const mostMs = 5 * 60_000

type Outcome = { isGreen: boolean; findings: Findings | undefined; said: string }

/** The tests of an area, in a process of their own that has the mutants in it. */
export async function runSuites(
  orders: { tests: readonly string[] } & ({ wanted: readonly number[] } | { fixed: number })
): Promise<Outcome> {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'customer-kit-mutants-'))
  const findings = join(folder, 'findings.json')
  const whole: Orders = { ...orders, findings }
  const isAlone = 'fixed' in orders
  const words = ['vitest', 'run', '--root', 'test', '--config', 'chaos/mutants/vitest.config.ts', ...(isAlone ? ['--bail', '1'] : [])]
  const { code, said } = await finished(
    words,
    { ...process.env, ...ordersIn(whole), TMPDIR: folder, VITEST: undefined },
    isAlone ? mostMs : undefined
  )
  const found = existsSync(findings) ? findingsIn(findings) : undefined
  rmSync(folder, { recursive: true })
  return { isGreen: code === 0, findings: found, said }
}

/** Who takes too long has not come to an end. */
function finished(words: readonly string[], env: NodeJS.ProcessEnv, timeout?: number): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', words, { cwd: root, env, ...(timeout !== undefined && { timeout }) })
    let said = ''
    const hear = (data: Buffer) => (said += data.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => resolve({ code, said }))
  })
}
