import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Random, randomFrom } from '@customer-kit/demo/random.ts'
import type { OperationName } from '@customer-kit/sdk/contract'
import { type Api, apiOver } from './noninterference/api-over.ts'
import type { Asker } from './noninterference/asker.ts'
import { type Answers, askBoth, type Asked, type Said, type Turn } from './noninterference/compare.ts'
import { type Question, questions } from './noninterference/questions.ts'
import { takeOut } from './noninterference/without.ts'
import { buildWorld, type World } from './noninterference/world.ts'

const casesOfEachAsker = 70

type Chaos = { seed: number; cases: number; crowd?: number }
type Difference = { asker: object; name: OperationName; ask: object; whole: Said; copy: Said }
type Tally = { cases: number; shown: number; differences: Difference[] }

/** Asks the same of a database, and of a copy from which everything was taken that the asker may not see. Nobody can tell the two apart. */
export async function chaosNoninterference({ seed, cases, crowd = 0 }: Chaos) {
  const random = randomFrom(seed)
  const tally: Tally = { cases: 0, shown: 0, differences: [] }
  while (tally.cases < cases) await askAround(random, tally, { cases, crowd })
  const { shown, differences } = tally
  const line = `chaos noninterference seed=${seed} cases=${tally.cases} shown=${shown} differences=${differences.length}`
  return { line, shown, differences, isSound: differences.length === 0 }
}

/** One world, and everybody in it. */
async function askAround(random: Random, tally: Tally, { cases, crowd }: Pick<Required<Chaos>, 'cases' | 'crowd'>) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-noninterference-'))
  const world = await buildWorld(folder, random, crowd)
  const some = world.askers.slice(0, Math.ceil((cases - tally.cases) / casesOfEachAsker))
  // All at once, while nobody has the file open: a second reader in this process would take the engine's lock away.
  const files = some.map((_, at) => join(folder, `copy-${at}.db`))
  for (const file of files) copyFileSync(world.file, file)
  const whole = apiOver(world.file, world.told)
  for (const [at, asker] of some.entries()) {
    const copy = apiOver(files[at] ?? '', world.told)
    await takeOut(copy.store, asker)
    await askAs(asker, { whole, copy }, world, random, tally)
    copy.close()
  }
  whole.close()
  rmSync(folder, { recursive: true })
}

type Sides = { whole: Api; copy: Api }

async function askAs(asker: Asker, { whole, copy }: Sides, world: World, random: Random, tally: Tally) {
  const headers = await asker.headersAt(world.told.now())
  for (let left = casesOfEachAsker; left > 0;) {
    const asked = question(world, asker, headers, random)
    let turn: Turn | undefined = asked.turn
    for (let walked = 0; turn && walked < 4 && left > 0; walked++, left--) {
      const { whole: said, copy: expected, next }: Answers = await askBoth(whole, copy, asked, turn)
      tally.cases++
      if (said.status < 300) tally.shown++
      // Two refusals for the same fault of ours are no agreement.
      if (said.status >= 500 || JSON.stringify(said) !== JSON.stringify(expected))
        tally.differences.push({ asker: asker.session, name: asked.name, ask: turn.onWhole, whole: said, copy: expected })
      turn = next
    }
  }
}

// Safe because the table is keyed by operations.
const weighed = (Object.entries(questions) as [OperationName, Question][]).map((each) => [each, each[1].weight] as const)

function question(world: World, asker: Asker, headers: Record<string, string>, random: Random): Asked {
  const [name, { ask, askCopy }] = random.weighted(weighed)
  const onWhole = ask(world, asker, random)
  return { name, turn: { onWhole, onCopy: askCopy?.(onWhole, world, asker) ?? onWhole }, headers }
}
