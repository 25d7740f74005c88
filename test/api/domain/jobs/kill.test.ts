import { expect, test } from 'vitest'
import { chaosJob } from '../../../chaos/job.ts'

test(
  'a server that is killed with -9 in the middle of a job goes on with it by itself, and does nothing of it twice',
  { timeout: 60_000 },
  async () => {
    const { line, isSound } = await chaosJob({ seed: 1, rounds: 1 })
    console.log(line)

    expect(line).toMatch(/ moved=20000 lost=0 dup=0$/)
    expect(isSound).toBe(true)
  }
)
