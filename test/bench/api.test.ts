import { expect, test, vi } from 'vitest'
import { benchApi } from './api.ts'
import { benchSearch } from './search.ts'

test(
  'the bench asks a floor that answers the same bytes as the product, and every goal gets its figures',
  { timeout: 120_000 },
  async () => {
    const said: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))

    // Fails by itself where the floor answers something else, or any answer is not a good one.
    await benchApi({ rows: 300, requests: 50 })
    vi.restoreAllMocks()

    expect(said.flatMap((line) => /^bytes of (.*):/.exec(line)?.[1] ?? [])).toEqual(['list', 'point read', 'create', 'patch'])
    expect(said.flatMap((line) => /^A\d/.exec(line) ?? [])).toEqual(['A1', 'A4', 'A5', 'A6', 'A8', 'A9'])
    expect(said.at(-1)).toMatch(/^A9 {2}list is 2 statements in 1 batch/)
  }
)

test('the bench of searches gets a good answer to each', { timeout: 60_000 }, async () => {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))

  await benchSearch({ rows: 300, requests: 50 })
  vi.restoreAllMocks()

  expect(said).toHaveLength(10)
})
