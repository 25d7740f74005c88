import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout }
})

export default defineConfig({
  test: {
    projects: [
      project('api', ['{api,sdk,contract,demo,scripts}/**/*.test.ts', '*.test.ts'], 20_000),
      project('walk', ['walk/**/*.test.ts'], 120_000)
    ]
  }
})
