import { expect, test } from 'vitest'
import { chaosKill } from '../../chaos/kill.ts'

test('a server killed with -9 in a burst of writes loses and repeats nothing that it acknowledged', { timeout: 120_000 }, async () => {
  const { line, acked, isSound } = await chaosKill({ seed: 1, rounds: 3, acksPerRound: 170 })
  console.log(line)

  expect(acked).toBeGreaterThanOrEqual(500)
  expect(line).toMatch(/ lost=0 dup=0$/)
  expect(isSound).toBe(true)
})
