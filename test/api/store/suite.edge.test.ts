import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHarness } from 'wrangler'
import { type HranaServer, startHrana } from '../../support/hrana/server.ts'
import { placeOfTests } from '../../support/store/place.ts'
import { startWorkerd } from '../../support/workerd/harness.ts'
import { sentences } from './suite.ts'

let hrana: HranaServer
let workerd: TestHarness
let held = 0

beforeAll(async () => {
  hrana = await startHrana()
  workerd = await startWorkerd({
    config: {
      name: 'store-suite',
      main: 'test/support/workerd/store-suite.ts',
      compatibility_date: '2026-11-01',
      // For `node:assert` alone; the product itself runs without.
      compatibility_flags: ['nodejs_compat']
    }
  })
})
afterAll(async () => {
  console.log(`store: ${held} tests on workerd over HTTP`)
  await workerd.close()
  await hrana.close()
})

describe('workerd over HTTP', () => {
  test.for(Object.keys(sentences))('%s', async (sentence) => {
    const answer = await workerd.fetch('/', { method: 'POST', body: JSON.stringify({ sentence, place: placeOfTests(hrana) }) })
    expect(await answer.text()).toBe('held')
    held++
  })
})
