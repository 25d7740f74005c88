import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { testRoot } from './areas.ts'
import { givenOrders } from './orders.ts'
import { mutantsPlugin } from './plugin.ts'

const { tests, modules } = givenOrders()
const placeOf = ({ moduleId }: TestSpecification) => tests.findIndex((test) => join(testRoot, test) === moduleId)

class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

/** One process and one set of modules, so that a mutant costs a test and not a start. */
export default defineConfig({
  plugins: [mutantsPlugin()],
  test: {
    include: [...tests],
    runner: new URL('runner.ts', import.meta.url).pathname,
    sequence: { sequencer: AsListed },
    // The first trees of conditions tell nearly all, and each slip asks them again.
    env: { FILTER_RUNS: '40' },
    ...(modules !== undefined && { fsModuleCache: true, fsModuleCachePath: modules }),
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    // For one run of one test, on a machine that does other things too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of a mutant that somebody has caught already.
    dangerouslyIgnoreUnhandledErrors: true
  }
})
