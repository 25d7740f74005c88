import { defineConfig } from 'vitest/config'

type Others = { exclude?: string[]; globalSetup?: string[] }

const inWorkerd = '**/*.edge.test.ts'
const inChromium = 'bench/widgets.test.ts'

const project = (name: string, include: string[], testTimeout: number, { globalSetup = [], ...others }: Others = {}) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: testTimeout,
    globalSetup: ['support/held/one-neighbour.ts', ...globalSetup],
    setupFiles: ['support/held/neighbours-keep-quiet.ts'],
    ...others
  }
})

export default defineConfig({
  test: {
    // By default one core is left for whoever watches, which on a machine of two doubles the time.
    maxWorkers: '100%',
    projects: [
      project('api', ['{api,sdk,contract,demo,scripts,bench}/**/*.test.ts', '*.test.ts'], 60_000, {
        exclude: [inWorkerd, inChromium],
        globalSetup: ['support/held/every-operation.ts']
      }),
      project('edge', [inWorkerd], 60_000),
      project('walk', ['{walk,frameworks}/**/*.test.ts', inChromium], 120_000, { globalSetup: ['support/built-widgets.ts'] })
    ]
  }
})
