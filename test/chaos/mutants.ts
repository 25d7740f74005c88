import { type Random, randomFrom } from '@customer-kit/demo/random.ts'
import { areaNames } from './mutants/areas.ts'
import { equal } from './mutants/equal.ts'
import { type Fate, judge, type Verdicts } from './mutants/judge.ts'
import { type Suspect, suspects } from './mutants/suspects.ts'

const leastScore = 0.85

type Chaos = { seed: number; area?: string | undefined; sample?: number | undefined; results?: string | undefined }

/** Puts one slip after another into the code that decides who sees and does what, and counts those that no test notices. */
export async function chaosMutants({ seed, area: only, sample, results }: Chaos) {
  const random = randomFrom(seed)
  const names = areaNames.filter((area) => only === undefined || area === only)
  if (names.length === 0) throw new Error(`There is no area called ${only}; there are ${areaNames.join(', ')}`)
  const asked = names.map((area) => ({
    area,
    suspects: some(
      random,
      suspects.filter((suspect) => suspect.area === area),
      sample
    )
  }))
  const unknown = Object.keys(equal).filter((key) => !suspects.some((suspect) => suspect.key === key))
  let isSound = unknown.length === 0
  const lines = unknown.map((key) => `listed as equal, but not there: ${key}`)
  const all: Verdicts['fates'] = new Map()
  for (const { area, suspects: wanted } of asked) {
    const { fates, faults } = await judge(area, wanted, results)
    for (const [suspect, fate] of fates) {
      all.set(suspect, fate)
      if (missed.includes(fate)) lines.push(told(suspect, fate))
    }
    lines.push(...faults, `${area}: ${summary(fates)}`)
    isSound &&= faults.length === 0 && scoreOf(fates) >= leastScore
  }
  lines.push(`chaos mutants ${only ?? 'all'}${sample === undefined ? '' : ` seed=${seed}`}: ${summary(all)}`)
  return { line: lines.join('\n'), isSound }
}

const told = ({ file, line, original, mutated }: Suspect, fate: Fate) => `${fate}  ${file}:${line}  ${original}  →  ${mutated || 'nothing'}`

function summary(fates: Verdicts['fates']): string {
  const counts = (['killed', ...missed, 'equal', 'senseless'] as const).map((fate) => `${countOf(fates, fate)} ${fate}`)
  return `${fates.size} mutants, ${counts.join(', ')}, score ${(scoreOf(fates) * 100).toFixed(1)} %`
}

/** Who times out may have been slow, and no more. */
const missed: readonly Fate[] = ['survived', 'unreached', 'timedOut']

const countOf = (fates: Verdicts['fates'], fate: Fate) => [...fates.values()].filter((each) => each === fate).length

/** Of all that could have been caught. */
function scoreOf(fates: Verdicts['fates']): number {
  const killed = countOf(fates, 'killed')
  const all = killed + missed.reduce((sum, fate) => sum + countOf(fates, fate), 0)
  return all === 0 ? 1 : killed / all
}

/** So many of them, drawn once each. */
function some(random: Random, from: readonly Suspect[], count = from.length): Suspect[] {
  const left = [...from]
  const drawn = Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.below(left.length), 1)).flat()
  return drawn.toSorted((a, b) => a.id - b.id)
}
