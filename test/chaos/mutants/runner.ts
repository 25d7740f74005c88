import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { configureGlobal } from 'fast-check'
import Database from 'libsql'
import { TestRunner } from 'vitest'
import { testRoot } from './areas.ts'
import { type Findings, givenOrders } from './orders.ts'
import { keepResult, type Result, resultsIn } from './results.ts'
import { suspects } from './suspects.ts'
import { installSwitch } from './switch.ts'

type Test = Parameters<TestRunner['onAfterRetryTask']>[0] & { onFinished?: ((context: unknown) => unknown)[] }

const orders = givenOrders()
const fixed = 'fixed' in orders ? orders.fixed : undefined
const wanted = 'wanted' in orders ? orders.wanted : []
const lever = installSwitch(fixed)
const [killed, unrepeatable, poisoned]: [Findings['killed'], string[], string[]] = [{}, [], []]
const [reached, senseless, timedOut] = [new Set<number>(), new Set<number>(), new Set<number>()]
const unreadable = new Set('unreadable' in orders ? orders.unreadable : [])
const reachedIn = new Map<string, Set<number>>()
let tried = fixed

const asked = (key: string, test: string) => `${key} ${test}`
const known = new Map(resultsIn(orders.results).map((result) => [asked(result.key, result.test), result]))
const keyOf = (id: number) => suspects[id]?.key ?? ''
for (const { key, test, fate } of known.values()) {
  const id = fate === 'killed' ? wanted.find((each) => keyOf(each) === key) : undefined
  if (id !== undefined) killed[id] = test
}

// What fails is enough to know; and every run asks the same.
configureGlobal({ seed: 1, endOnFailure: true })

const isUnreadable = /syntax error|no such|incomplete input|misuse|ambiguous|number of/

// SQL that the engine cannot read is no slip that anybody could overlook.
const { prepare } = Database.prototype
Database.prototype.prepare = function <Args extends unknown[] | {} = unknown[]>(this: Database.Database, text: string) {
  try {
    return prepare.call<Database.Database, [string], ReturnType<typeof prepare<Args>>>(this, text)
  } catch (error) {
    const said = String(error)
    if (isUnreadable.test(said)) {
      if (tried === undefined) unreadable.add(said)
      else if (!unreadable.has(said)) senseless.add(tried)
    }
    throw error
  }
}

/** Runs each test as it is, and once more for every mutant that it comes by and nobody has caught yet. */
export default class MutantRunner extends TestRunner {
  async runTask(test: Test): Promise<void> {
    const name = nameOf(test)
    const met = await lever.during(undefined, () => runOnce(test))
    note(test, met)
    const suspected = wanted.filter((id) => met.has(id) && killed[id] === undefined && !senseless.has(id))
    for (const id of suspected) reached.add(id)
    const isKnown = (id: number) => known.has(asked(keyOf(id), name))
    for (const id of suspected.filter(isKnown)) believe(id, known.get(asked(keyOf(id), name)))
    const unknown = suspected.filter((id) => !isKnown(id))
    if (unknown.length === 0) return
    if ((await tryOut(test)) !== 'held') return void unrepeatable.push(name)
    for (const id of unknown) {
      const result = { key: keyOf(id), test: name, fate: await tryOut(test, id) }
      believe(id, result)
      // A slow machine may be all there is to it.
      if (result.fate !== 'timedOut') keepResult(orders.results, result)
    }
    // A mutant that has left something behind would make the next ones look caught.
    if ((await tryOut(test)) !== 'held') poisoned.push(name)
  }

  override onAfterRunFiles(files: Parameters<TestRunner['onAfterRunFiles']>[0]): void {
    super.onAfterRunFiles(files)
    const findings: Findings = {
      killed,
      timedOut: [...timedOut],
      reached: [...reached],
      reachedIn: Object.fromEntries([...reachedIn].map(([file, ids]) => [file, [...ids]])),
      loaded: [...lever.loaded],
      senseless: [...senseless],
      unreadable: [...unreadable],
      unrepeatable,
      poisoned
    }
    writeFileSync(orders.findings, JSON.stringify(findings))
  }
}

function believe(id: number, { fate, test }: Pick<Result, 'fate' | 'test'> = { fate: 'held', test: '' }): void {
  if (fate === 'killed') killed[id] = test
  if (fate === 'senseless') senseless.add(id)
  if (fate === 'timedOut') timedOut.add(id)
}

function note({ file }: Test, met: ReadonlySet<number>): void {
  const name = relative(testRoot, file.filepath)
  reachedIn.set(name, met.union(reachedIn.get(name) ?? new Set()))
}

async function tryOut(test: Test, id?: number): Promise<Result['fate']> {
  tried = id
  try {
    await lever.during(id, () => runOnce(test))
    return 'held'
  } catch (error) {
    if (id !== undefined && senseless.has(id)) return 'senseless'
    return String(error).includes('timed out in') ? 'timedOut' : 'killed'
  } finally {
    tried = undefined
  }
}

/** With what it has to tidy up: that may refuse, too. */
async function runOnce(test: Test): Promise<void> {
  const before = test.onFinished ?? []
  test.onFinished = []
  const run = TestRunner.getTestFn(test)
  let [isSound, reason]: [boolean, unknown] = [true, undefined]
  const attempt = async (step: () => unknown) => {
    try {
      await step()
    } catch (error) {
      if (isSound) [isSound, reason] = [false, error]
    }
  }
  await attempt(run)
  for (const tidy of test.onFinished.toReversed()) await attempt(() => tidy(test.context))
  test.onFinished = before
  if (!isSound) throw reason
}

const nameOf = ({ file, name }: Test) => `${relative(testRoot, file.filepath)}: ${name}`
