import { fileURLToPath } from 'node:url'
import { createTestHarness, type TestHarness, type TestHarnessOptions } from 'wrangler'

/** A Worker in the real runtime, on this machine and without a word to anybody else's. */
export async function startWorkerd(worker: TestHarnessOptions['workers'][number]): Promise<TestHarness> {
  Object.assign(process.env, { CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' })
  const harness = createTestHarness({ root: fileURLToPath(new URL('../../..', import.meta.url)), workers: [worker] })
  await harness.listen()
  return harness
}
