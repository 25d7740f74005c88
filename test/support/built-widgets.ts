import { fileURLToPath } from 'node:url'
import { run } from '../../scripts/run.ts'

/** Pages load what was built, so it is built from what is there now. */
export async function setup(): Promise<void> {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
  const { code, output } = await run('node', ['scripts/build-missing.ts'], { quiet: true })
  if (code !== 0) throw new Error(output)
}
