import { expect, test } from 'vitest'
import { chaosStore } from '../../chaos/store.ts'

test(
  'kills, a full disk, a write that fails in the middle and a line that breaks around a commit lose and repeat nothing that was acknowledged',
  { timeout: 180_000 },
  async () => {
    const { line, acked, isSound } = await chaosStore({ seed: 1, rounds: 3 })
    console.log(line)

    expect(acked).toBeGreaterThan(100)
    expect(line).toMatch(/ lost=0 dup=0$/)
    expect(isSound).toBe(true)
  }
)
