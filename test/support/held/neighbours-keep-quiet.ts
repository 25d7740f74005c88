import { afterAll, afterEach, expect } from 'vitest'
import { hear, told } from './ears.ts'

// Runs before every test file: whatever a test fetches, itself or by way of the SDK, is searched for the words of the neighbour.
const { fetch } = globalThis
globalThis.fetch = async (...asked) => {
  const response = await fetch(...asked)
  hear(response.url, response.clone())
  return response
}

const nothingWasTold = async () => expect(await told(), 'An answer carried what only another workspace knows').toEqual([])
afterEach(nothingWasTold)
afterAll(nothingWasTold)
