// Everything that can be known without running the product: format, lint, boundaries, types, dead code, words.
import { run } from './run.ts'

const checks: Record<string, readonly string[]> = {
  'format': ['oxfmt', '--check'],
  'lint': ['oxlint', '--deny-warnings'],
  'boundaries': ['depcruise', '--output-type', 'err', 'sdk', 'api', 'widgets', 'demo', 'test'],
  'types': ['tsc', '-b'],
  'dead code': ['knip', '--no-progress'],
  'migrations': ['node', 'scripts/embed-migrations.ts', '--check'],
  'docs': ['node', 'scripts/write-docs.ts', '--check'],
  'words': ['node', 'scripts/check-words.ts']
}

const only = process.argv.slice(2)
const waiting = Object.entries(checks).filter(([name]) => only.length === 0 || only.includes(name))
let failed = 0

async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, [tool = '', ...args]] = next
    const { code, output, seconds } = await run(tool, args, { quiet: true })
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
    if (code !== 0) console.log(output)
    failed += Number(code !== 0)
  }
}

await Promise.all([worker(), worker()])
process.exit(failed === 0 ? 0 : 1)
