import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mostBytes = 160_000

test('the Worker that would be deployed is at most 160 kB and holds no generator of tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-deploy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // The widgets need not be built to weigh the Worker, but their folder must be there.
  mkdirSync(join(root, 'widgets/dist'), { recursive: true })

  const { status, stderr } = spawnSync('wrangler', ['deploy', '--dry-run', '--minify', '--outdir', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  })
  expect(`${status} ${stderr}`.trim()).toBe('0')

  const bundle = readFileSync(join(folder, 'worker.js'))
  const sources = (JSON.parse(readFileSync(join(folder, 'worker.js.map'), 'utf8')) as { sources: string[] }).sources
  const bytes = gzipSync(bundle, { level: 9 }).length
  console.log(`worker: ${(bytes / 1000).toFixed(1)} kB gzip of ${mostBytes / 1000}`)
  expect(bytes).toBeLessThanOrEqual(mostBytes)
  expect(sources.some((source) => source.includes('hono'))).toBe(true)
  expect(sources.filter((source) => /drizzle|node_modules\/libsql|api\/disk/.test(source))).toEqual([])
})
