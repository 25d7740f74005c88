import { defineConfig } from 'vitest/config'

const inWorkerd = '**/*.edge.test.ts'

const project = (name: string, include: string[], testTimeout: number, exclude: string[] = []) => ({
  test: { name, include, exclude, testTimeout, hookTimeout: testTimeout }
})

export default defineConfig({
  test: {
    projects: [
      project('api', ['{api,sdk,contract,demo,scripts}/**/*.test.ts', '*.test.ts'], 20_000, [inWorkerd]),
      project('edge', [inWorkerd], 60_000),
      project('walk', ['walk/**/*.test.ts'], 120_000)
    ]
  }
})
