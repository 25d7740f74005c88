import { expect, test } from 'vitest'
import { mutantsIn } from '../chaos/mutants/mutants-in.ts'
import { runSuites } from '../chaos/mutants/run-suites.ts'
import { suspects } from '../chaos/mutants/suspects.ts'

const slips = (code: string) => mutantsIn('code.ts', code).found.map(({ mutant: { original, mutated } }) => `${original} → ${mutated}`)

test('what decides in code is decided otherwise, each way once', () => {
  expect(slips('const may = (age: number) => age >= 18')).toEqual([
    'age >= 18 → true',
    'age >= 18 → false',
    'age >= 18 → age > 18',
    'age >= 18 → age < 18',
    '18 → 18 + 1'
  ])
  expect(slips("if (!known.has(key)) throw new Error('Nobody knows it')")).toEqual([
    '!known.has(key) → true',
    '!known.has(key) → false',
    '!known.has(key) → known.has(key)'
  ])
})

test('so is what decides in SQL: a condition is turned round, of another kind, or gone', () => {
  expect(slips('const held = sql`where id = ${id} and gone is null`')).toEqual([
    'sql`where id = ${id} and gone is null` → sql`where id <> ${id} and gone is null`',
    'sql`where id = ${id} and gone is null` → sql`where id = ${id} or gone is null`',
    'sql`where id = ${id} and gone is null` → sql`where id = ${id} `',
    'sql`where id = ${id} and gone is null` → sql`where gone is null`',
    'sql`where id = ${id} and gone is null` → sql`where id = ${id} and gone is not null`'
  ])
})

test('a type, a sentence and the name of a guard are no rules', () => {
  expect(slips("type Age = 18 | 'young'")).toEqual([])
  expect(slips("throw new Error('Too young for it')")).toEqual(["throw new Error('Too young for it') → "])
  expect(slips("guard('rev', isCurrent, stale)")).toEqual(["guard('rev', isCurrent, stale) → "])
})

test('a slip that the tests notice is told from one that they come by and overlook', { timeout: 120_000 }, async () => {
  const numbered = (key: string) => suspects.find((each) => each.key === key)?.id ?? -1
  const noticed = numbered('api/domain/customers/change.ts: rev: before.rev + 1 → nothing')
  const overlooked = numbered('api/domain/batch.ts: refused >= 0 → refused > 0')

  const { isGreen, findings } = await runSuites({ tests: ['api/domain/customers/races.test.ts'], wanted: [overlooked, noticed] })

  expect([isGreen, Object.keys(findings?.killed ?? {}), findings?.reached]).toEqual([true, [`${noticed}`], [overlooked, noticed]])
})
