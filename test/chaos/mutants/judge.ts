import { type AreaName, areas } from './areas.ts'
import { equal } from './equal.ts'
import { runSuites } from './run-suites.ts'
import type { Suspect } from './suspects.ts'

export type Fate = 'killed' | 'survived' | 'unreached' | 'equal' | 'senseless'
export type Verdicts = { fates: Map<Suspect, Fate>; faults: string[] }

/** What becomes of each of these mutants of an area. */
export async function judge(area: AreaName, suspects: readonly Suspect[]): Promise<Verdicts> {
  const { tests } = areas[area]
  const { isGreen, findings, said } = await runSuites({ tests, wanted: suspects.map(({ id }) => id) })
  if (!isGreen || !findings) throw new Error(`The tests of ${area} do not hold without any mutant:\n${said.slice(-4000)}`)
  const killed = new Set(Object.keys(findings.killed).map(Number))
  const [reached, loaded, senseless] = [findings.reached, findings.loaded, findings.senseless].map((ids) => new Set(ids))
  for (const { id } of suspects) {
    if (killed.has(id) || senseless?.has(id) || !loaded?.has(id)) continue
    // What is decided as modules are loaded takes a start of its own.
    const alone = await runSuites({ tests, fixed: id })
    reached?.add(id)
    if (alone.findings?.senseless.includes(id)) senseless?.add(id)
    else if (!alone.isGreen) killed.add(id)
  }
  const fateOf = ({ id, key }: Suspect): Fate => {
    if (senseless?.has(id)) return 'senseless'
    if (killed.has(id)) return 'killed'
    if (Object.hasOwn(equal, key)) return 'equal'
    return reached?.has(id) ? 'survived' : 'unreached'
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
