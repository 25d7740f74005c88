// Runs every suite and closes with their sum. `npm test -- api` runs one of them, further words narrow it to files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { run } from './run.ts'
import { type Failure, type Report, readReport } from './test-report.ts'

/** More files than this do not fail by chance. */
const mostByChance = 3
/** Where a runner fell outside of its tests. */
const nowhere = ''

const [wanted, ...narrowed] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'customer-kit-tests-'))

const vitest = (name: string) => {
  const words = `vitest run --root test --project ${name} --reporter=default --reporter=json`.split(' ')
  return (report: string, files: readonly string[]) => [...words, `--outputFile.json=${report}`, ...files]
}
const suites: Record<string, (report: string, files: readonly string[]) => string[]> = {
  api: vitest('api'),
  edge: vitest('edge'),
  widgets: (_report, files) => ['wtr', '--config', 'test/web-test-runner.config.mjs', ...(files.length > 0 ? ['--files', ...files] : [])],
  walk: vitest('walk')
}

if (wanted && !(wanted in suites)) {
  console.error(`There is no suite called ${wanted}; there are ${Object.keys(suites).join(', ')}`)
  process.exit(1)
}

let passed = 0
const failed: Failure[] = []
const unsteady: Failure[] = []
for (const name of wanted ? [wanted] : Object.keys(suites)) {
  console.log(`\n— ${name} —`)
  const first = await runSuite(name, narrowed)
  passed += first.passed
  const files = [...new Set(first.failed.map(({ file }) => file))]
  const mayBeChance = narrowed.length === 0 && files.length > 0 && files.length <= mostByChance && !files.includes(nowhere)
  const again = mayBeChance ? await runSuite(name, files) : first
  failed.push(...again.failed)
  const steadied = first.failed.filter(({ test }) => !again.failed.some((other) => other.test === test))
  unsteady.push(...steadied)
  passed += steadied.length
}
rmSync(folder, { recursive: true })

const listed = (failures: readonly Failure[]) => failures.map(({ file, test }) => `  ${relative('.', file)}: ${test}\n`).join('')
// Said loudly, so that it is mended: a machine that does other things beside may be at fault, but so may we.
if (unsteady.length > 0) console.log(`\nPassed only when run again:\n${listed(unsteady)}`)
if (failed.length > 0) console.log(`\nFailed:\n${listed(failed)}`)
console.log(`\n${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 && passed > 0 ? 0 : 1)

async function runSuite(name: string, files: readonly string[]): Promise<Report> {
  const path = join(folder, `${name}.json`)
  rmSync(path, { force: true })
  const [tool = '', ...args] = suites[name]?.(path, files) ?? []
  const { code } = await run(tool, args, { env: { TEST_REPORT: path } })
  const report = readReport(path)
  // A runner that fell before or after its tests has failed, whatever it counted.
  return code !== 0 && report.failed.length === 0 ? { ...report, failed: [{ file: nowhere, test: `${name} ended with ${code}` }] } : report
}
