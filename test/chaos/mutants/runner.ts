import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { configureGlobal } from 'fast-check'
import Database from 'libsql'
import { TestRunner } from 'vitest'
import { testRoot } from './areas.ts'
import { type Findings, givenOrders } from './orders.ts'
import { installSwitch } from './switch.ts'

type Test = Parameters<TestRunner['onAfterRetryTask']>[0] & { onFinished?: ((context: unknown) => unknown)[] }

const orders = givenOrders()
const fixed = 'fixed' in orders ? orders.fixed : undefined
const wanted = 'wanted' in orders ? orders.wanted : []
const lever = installSwitch(fixed)
const [killed, unrepeatable, poisoned]: [Findings['killed'], string[], string[]] = [{}, [], []]
const [reached, senseless] = [new Set<number>(), new Set<number>()]
let tried = fixed

// What fails is enough to know; and every run asks the same.
configureGlobal({ seed: 1, endOnFailure: true })

const isUnreadable = /syntax error|no such|incomplete input|misuse|ambiguous|number of/

// SQL that the engine cannot read is no slip that anybody could overlook.
const { prepare } = Database.prototype
Database.prototype.prepare = function <Args extends unknown[] | {} = unknown[]>(this: Database.Database, text: string) {
  try {
    return prepare.call<Database.Database, [string], ReturnType<typeof prepare<Args>>>(this, text)
  } catch (error) {
    if (tried !== undefined && isUnreadable.test(String(error))) senseless.add(tried)
    throw error
  }
}

/** Runs each test as it is, and once more for every mutant that it comes by and nobody has caught yet. */
export default class MutantRunner extends TestRunner {
  async runTask(test: Test): Promise<void> {
    const met = await lever.during(undefined, () => runOnce(test))
    const suspected = wanted.filter((id) => met.has(id) && killed[id] === undefined && !senseless.has(id))
    if (suspected.length === 0) return
    for (const id of suspected) reached.add(id)
    if (await isRefused(test)) return void unrepeatable.push(nameOf(test))
    for (const id of suspected) if (await isRefused(test, id)) killed[id] = nameOf(test)
    // A mutant that has left something behind would make the next ones look caught.
    if (await isRefused(test)) poisoned.push(nameOf(test))
  }

  override onAfterRunFiles(files: Parameters<TestRunner['onAfterRunFiles']>[0]): void {
    super.onAfterRunFiles(files)
    const findings: Findings = {
      killed,
      reached: [...reached],
      loaded: [...lever.loaded],
      senseless: [...senseless],
      unrepeatable,
      poisoned
    }
    writeFileSync(orders.findings, JSON.stringify(findings))
  }
}

async function isRefused(test: Test, id?: number): Promise<boolean> {
  tried = id
  try {
    await lever.during(id, () => runOnce(test))
    return false
  } catch {
    return true
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
