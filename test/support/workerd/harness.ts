import { fileURLToPath } from 'node:url'
import { hear } from '../held/ears.ts'
import { createTestHarness, type TestHarness, type TestHarnessOptions } from 'wrangler'

/** A Worker in the real runtime, on this machine and without a word to anybody else's. Whatever it answers is listened to. */
export async function startWorkerd(worker: TestHarnessOptions['workers'][number]): Promise<TestHarness> {
  Object.assign(process.env, { CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' })
  const harness = createTestHarness({ root: fileURLToPath(new URL('../../..', import.meta.url)), workers: [worker] })
  await harness.listen()
  return {
    ...harness,
    async fetch(...asked) {
      const response = await harness.fetch(...asked)
      hear(`workerd ${String(asked[0])}`, response.clone())
      return response
    }
  }
}
