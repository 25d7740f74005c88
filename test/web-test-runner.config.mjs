import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { defaultReporter } from '@web/test-runner'
import { chromiumFlags, findChromium } from '../scripts/chromium.ts'
import { browserPlugin } from './support/browser-plugin.mjs'
import { tallyReporter } from './support/tally-reporter.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

export default {
  files: 'test/widgets/**/*.test.ts',
  rootDir: root,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 1,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 40_000 } },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/widgets/tsconfig.json` }), browserPlugin()],
  reporters: [defaultReporter({ reportTestProgress: false }), tallyReporter()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findChromium(), headless: true, args: chromiumFlags } })]
}
