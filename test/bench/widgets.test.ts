import { expect, test, vi } from 'vitest'
import { benchWidgets } from './widgets.ts'

test('every goal of the widgets gets its figures, beside a floor that shows the same rows', { timeout: 240_000 }, async () => {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))

  // Fails by itself where the floor shows something else, or an element never comes to what it is there for.
  await benchWidgets({ rows: 1500, requests: 40 })
  vi.restoreAllMocks()

  expect(said[0]).toBe('rows of list and floor: 12 and 12 to be seen, the same words in them')
  const figures = said.slice(1).map((line) => /^(W\d) .* (met|missed)$/.exec(line)?.[1])
  expect(said.filter((line) => line.includes('NaN') || line.includes('Infinity'))).toEqual([])
  expect(Object.fromEntries([...new Set(figures)].map((goal) => [goal, figures.filter((each) => each === goal).length]))).toEqual({
    W4: 2,
    W5: 9,
    W6: 2,
    W7: 4,
    W8: 3,
    W9: 9
  })
  // What no other program on this machine can change.
  const counted = /^W5  (px|rows)|^W7|^W8  requests|^W9  (waiting|the same)/
  expect(said.filter((line) => counted.test(line) && !line.endsWith('met'))).toEqual([])
})
