import { readFileSync } from 'node:fs'

/** What a run of the suites is asked: to try these mutants one by one, or this one from the moment the modules are loaded. */
export type Orders = { findings: string } & Asked
export type Asked = {
  tests: readonly string[]
  results?: string | undefined
  /** Where modules are kept as they are once the mutants are in them; numbered as now, and never again. */
  modules?: string | undefined
} & ({ wanted: readonly number[] } | Alone)

/** `unreadable` is what the engine says of SQL that it cannot read without any mutant either. */
export type Alone = { fixed: number; unreadable: readonly string[] }

export type Findings = {
  /** By which test, for each number. */
  killed: Record<number, string>
  /** Which no test has told yet from what they stand for. */
  timedOut: number[]
  reached: number[]
  /** Of all that is looked at, what each file of tests comes by. */
  reachedIn: Record<string, number[]>
  /** What ran before any test did. */
  loaded: number[]
  /** SQL that the engine cannot read. */
  senseless: number[]
  /** What it says of such SQL without any mutant: a test may break a database on purpose. */
  unreadable: string[]
  /** Tests that do not hold a second time, and so judge nothing. */
  unrepeatable: string[]
  /** Tests after which something of a mutant stayed. */
  poisoned: string[]
}

/** Over an environment, because the suites run in processes of their own. */
export const ordersIn = (orders: Orders) => ({ MUTANTS: JSON.stringify(orders) })
export const givenOrders = () => JSON.parse(process.env['MUTANTS'] ?? '') as Orders

export const findingsIn = (file: string): Findings => JSON.parse(readFileSync(file, 'utf8')) as Findings
