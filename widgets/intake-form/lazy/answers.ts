import { faultOf } from './check.ts'
import type { Entry } from './entries.ts'
import { valueOf } from './submission.ts'
import type { SheetSay } from './words.ts'

/** One entry that needs another look, or a sentence of the API about none of them. */
export type Fault = { path: string; message: string }

type Reading = { country: string | null; say: SheetSay; read: () => FormData; redraw: () => void }

/** What is wrong with what stands in the form, and when to say so. The values themselves stay in the native controls. */
export class Answers {
  entries: readonly Entry[]
  readonly #reading: Reading
  readonly #changed = new Set<string>()
  faults: readonly Fault[] = []
  /** Whether the faults stand together above the fields: after an attempt to send, not while somebody is still typing. */
  isSummed = false

  constructor(entries: readonly Entry[], reading: Reading) {
    this.entries = entries
    this.#reading = reading
  }

  forget(): void {
    this.#changed.clear()
    this.#show([], false)
  }

  /** Looks at everything. True when nothing needs attention. */
  areComplete(): boolean {
    const data = this.#reading.read()
    this.sum(this.entries.flatMap((entry) => this.#check(entry, data)))
    return this.faults.length === 0
  }

  /** Faults of an attempt to send stand together, in the order of the form. */
  sum(faults: readonly Fault[]): void {
    this.#show(faults, true)
  }

  /** A fault goes as soon as it is mended; a new one waits until the visitor has left the entry. */
  changed(path: string): void {
    this.#changed.add(path)
    if (this.faults.some((fault) => fault.path === path)) this.#recheck(path)
  }

  left(path: string): void {
    if (this.#changed.has(path)) this.#recheck(path)
  }

  #recheck(path: string): void {
    const entry = this.entries.find((one) => one.path === path)
    if (!entry) return
    const others = this.faults.filter((fault) => fault.path !== path)
    this.#show([...others, ...this.#check(entry, this.#reading.read())], this.isSummed)
  }

  #check(entry: Entry, data: FormData): Fault[] {
    const { country, say } = this.#reading
    const fault = faultOf(entry, valueOf(data, entry.path), country)
    return fault ? [{ path: entry.path, message: say(fault) }] : []
  }

  #show(faults: readonly Fault[], isSummed: boolean): void {
    const place = ({ path }: Fault) => this.entries.findIndex((entry) => entry.path === path)
    this.faults = faults.toSorted((one, other) => place(one) - place(other))
    this.isSummed = isSummed
    this.#reading.redraw()
  }
}
