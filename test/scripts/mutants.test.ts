import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mutantsIn } from '../chaos/mutants/mutants-in.ts'
import { keepResult, resultsIn } from '../chaos/mutants/results.ts'
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

test(
  'a slip that the tests notice is told from one that they come by and overlook, and what is known is not asked again',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-kit-results-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const results = join(folder, 'results.jsonl')
    const noticed = 'api/domain/customers/change.ts: rev: before.rev + 1 → nothing'
    const overlooked = 'api/domain/batch.ts: refused >= 0 → refused > 0'
    const known = 'api/domain/batch.ts: refused >= 0 → true'
    keepResult(results, { key: known, test: 'a test of another day', fate: 'killed' })
    const numbered = (key: string) => suspects.find((each) => each.key === key)?.id ?? -1
    const wanted = [overlooked, known, noticed].map(numbered)

    const { isGreen, findings } = await runSuites({ tests: ['api/domain/customers/races.test.ts'], wanted, results })

    expect([isGreen, findings?.killed, findings?.reached.toSorted()]).toEqual([
      true,
      { [numbered(known)]: 'a test of another day', [numbered(noticed)]: expect.stringContaining('races.test.ts') },
      [overlooked, noticed].map(numbered)
    ])
    expect(resultsIn(results).flatMap(({ key, fate }) => (fate === 'killed' ? [key] : []))).toEqual([known, noticed])
  }
)
