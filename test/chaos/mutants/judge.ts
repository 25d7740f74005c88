import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AreaName, areas } from './areas.ts'
import { equal } from './equal.ts'
import type { Alone, Asked, Findings } from './orders.ts'
import { keepResult, type Result, resultsIn } from './results.ts'
import { runSuites } from './run-suites.ts'
import { type Suspect, suspects as allSuspects } from './suspects.ts'

export type Fate = 'killed' | 'timedOut' | 'survived' | 'unreached' | 'equal' | 'senseless'
export type Verdicts = { fates: Map<Suspect, Fate>; faults: string[] }

/** What becomes of each of these mutants of an area. */
export async function judge(area: AreaName, suspects: readonly Suspect[], results?: string): Promise<Verdicts> {
  const all: Verdicts = { fates: new Map(), faults: [] }
  const modules = mkdtempSync(join(tmpdir(), 'customer-kit-mutants-modules-'))
  for (const { files, tests } of areas[area]) {
    const theirs = suspects.filter(({ file }) => files.includes(file))
    if (theirs.length === 0) continue
    const { fates, faults } = await judgedBy(theirs, { tests, results, modules })
    for (const [suspect, fate] of fates) all.fates.set(suspect, fate)
    all.faults.push(...faults)
  }
  rmSync(modules, { recursive: true, force: true })
  return all
}

type Given = Pick<Asked, 'tests' | 'results' | 'modules'>

async function judgedBy(suspects: readonly Suspect[], given: Given): Promise<Verdicts> {
  const { tests, results } = given
  const { isGreen, findings, said } = await runSuites({ ...given, wanted: suspects.map(({ id }) => id) })
  if (!isGreen || !findings) throw new Error(`${tests.join(', ')} do not hold without any mutant:\n${said.slice(-4000)}`)
  const killed = new Set(Object.keys(findings.killed).map(Number))
  const [reached, loaded] = [new Set(findings.reached), new Set(findings.loaded)]
  const [senseless, timedOut] = [new Set(findings.senseless), new Set(findings.timedOut)]
  const known = new Map(resultsIn(results).flatMap(({ key, test, fate }) => (test === alone ? [[key, fate]] : [])))
  for (const suspect of suspects) {
    const { id, key } = suspect
    if (killed.has(id) || senseless.has(id) || !loaded.has(id)) continue
    const fate =
      known.get(key) ??
      (await fateAlone({ ...given, tests: testsFor(suspect, tests, findings), fixed: id, unreadable: findings.unreadable }))
    if (!known.has(key) && fate !== 'timedOut') keepResult(results, { key, test: alone, fate })
    reached.add(id)
    if (fate === 'senseless') senseless.add(id)
    if (fate === 'killed') killed.add(id)
    if (fate === 'timedOut') timedOut.add(id)
  }
  const fateOf = ({ id, key }: Suspect): Fate => {
    if (senseless.has(id)) return 'senseless'
    if (killed.has(id)) return 'killed'
    if (Object.hasOwn(equal, key)) return 'equal'
    if (timedOut.has(id)) return 'timedOut'
    return reached.has(id) ? 'survived' : 'unreached'
  }
  const fates = new Map(suspects.map((suspect) => [suspect, fateOf(suspect)]))
  return {
    fates,
    faults: [
      ...findings.unrepeatable.map((test) => `judges nothing, because it does not hold twice: ${test}`),
      ...findings.poisoned.map((test) => `a mutant has left something behind in: ${test}`),
      ...suspects
        .filter((suspect) => Object.hasOwn(equal, suspect.key) && fates.get(suspect) !== 'equal')
        .map(({ key }) => `listed as equal, but is not: ${key}`)
    ]
  }
}

const alone = 'alone'

/** What is decided as modules are loaded takes a start of its own. */
async function fateAlone(asked: Given & Alone): Promise<Result['fate']> {
  const { isGreen, isTimedOut, findings } = await runSuites(asked)
  if (findings?.senseless.includes(asked.fixed)) return 'senseless'
  if (isGreen) return 'held'
  return isTimedOut ? 'timedOut' : 'killed'
}

/** Those that come by the file, or all where none is seen to; first who has caught most there. */
function testsFor({ file }: Suspect, tests: readonly string[], { reachedIn, killed }: Findings): readonly string[] {
  const comers = tests.filter((test) => reachedIn[test]?.some((id) => allSuspects[id]?.file === file))
  const kills = (test: string) =>
    Object.entries(killed).filter(([id, by]) => allSuspects[Number(id)]?.file === file && by.startsWith(`${test}:`)).length
  return (comers.length > 0 ? comers : tests).toSorted((a, b) => kills(b) - kills(a))
}
