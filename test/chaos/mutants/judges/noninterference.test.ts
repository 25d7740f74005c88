import { expect, test } from 'vitest'
import { chaosNoninterference } from '../../noninterference.ts'

test('nobody is told what they may not see', async () => {
  const { differences } = await chaosNoninterference({ seed: 20261125, cases: 120 })

  expect(differences.slice(0, 1)).toEqual([])
})
