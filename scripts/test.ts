// Runs every suite and closes with their sum. `npm test -- api` runs one of them, further words narrow it to files.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'

type Tally = { passed: number; failed: number }

const [wanted, ...files] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'customer-kit-tests-'))
const report = (name: string) => join(folder, `${name}.json`)

const vitest = (name: string) => [
  'vitest',
  'run',
  '--root',
  'test',
  '--project',
  name,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
  ...files
]
const suites: Record<string, readonly string[]> = {
  api: vitest('api'),
  edge: vitest('edge'),
  widgets: ['wtr', '--config', 'test/web-test-runner.config.mjs', ...(files.length > 0 ? ['--files', ...files] : [])],
  walk: vitest('walk')
}

if (wanted && !(wanted in suites)) {
  console.error(`There is no suite called ${wanted}; there are ${Object.keys(suites).join(', ')}`)
  process.exit(1)
}

const sum: Tally = { passed: 0, failed: 0 }
for (const [name, [tool = '', ...args]] of Object.entries(suites)) {
  if (wanted && name !== wanted) continue
  console.log(`\n— ${name} —`)
  const { code } = await run(tool, args, { env: { TEST_REPORT: report(name) } })
  const { passed, failed } = tallyOf(name)
  sum.passed += passed
  // A runner that fell before or after its tests has failed, whatever it counted.
  sum.failed += code !== 0 && failed === 0 ? 1 : failed
}
rmSync(folder, { recursive: true })
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)

function tallyOf(name: string): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report(name), 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
    }
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
