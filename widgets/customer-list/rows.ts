import type { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'
import { localZone } from './local-zone.ts'
import type { Formats } from '../shared/formats.ts'
import { endOf, type Moved, Runs, type Step, type Telling, type Wanted, walkable } from './runs.ts'

export type Sort = CustomerQuery['sort']
export type Asked = Pick<CustomerQuery, 'sort' | 'q' | 'filter'>

export type Opened = {
  /** What a row shows, and no more. */
  fields: CustomerQuery['fields']
  changed: () => void
  moved: Moved
}

const firstPage = 50
const walkedPage = 200
/** The answer to one question, as far as it has been walked: from the top and from the end. What has not been walked yet is a gap. */
export class Rows {
  readonly #customers: Customers
  readonly asked: Asked
  readonly #watcher: Opened
  readonly #runs: Runs
  readonly #counted: number
  #wanted: Wanted | undefined
  #walking: Promise<void> | undefined
  #isOver = false
  #far: typeof import('./lazy/far.ts') | undefined
  failure: unknown

  private constructor(customers: Customers, asked: Asked, watcher: Opened, first: Page<ListedCustomer>) {
    this.#customers = customers
    this.asked = asked
    this.#watcher = watcher
    this.#runs = new Runs(first, (from, by) => this.#moved(from, by))
    this.#counted = first.total
  }

  static async open(customers: Customers, asked: Asked, { fields, ...watcher }: Opened, signal: AbortSignal): Promise<Rows> {
    const first = await customers.list({ ...asked, limit: firstPage, fields }, { signal })
    return new Rows(customers, asked, { fields, ...watcher }, first)
  }

  /** How many places there are to scroll through: as many as rows, where their number is known. */
  get places(): number {
    return this.#runs.places
  }

  get totalIsExact(): boolean {
    return this.#runs.isExact
  }

  /** At least so many. */
  get total(): number {
    return this.totalIsExact ? this.places : Math.max(this.#counted, this.#runs.loaded)
  }

  /** `10K+` where they are not counted. */
  totalIn(formats: Formats): string {
    return this.totalIsExact ? formats.number(this.total) : `${formats.compact(this.total)}+`
  }

  /** How many there are from the top without a gap. */
  get head(): number {
    return this.#runs.head
  }

  at(place: number): ListedCustomer | undefined {
    return this.#runs.at(place)
  }

  indexOf(id: string): number {
    return this.#runs.placeOf(id)
  }

  /** Which row of all this is, counted from 0, where that is known. */
  numberOf(place: number): number | undefined {
    return this.#runs.numberOf(place)
  }

  /** Which rows these are, as far as that can be said. */
  rangeOf(from: number, to: number, telling: Telling): string {
    const total = this.totalIn(telling.formats)
    return this.#far ? this.#far.rangeOf(this.#runs, from, to, { ...telling, total }) : telling.say('range', { from: from + 1, to, total })
  }

  /** Its place, which is read where it is not here; -1 where the list does not have it. */
  async find(id: string): Promise<number> {
    await this.#walking
    if (this.indexOf(id) < 0) {
      // What was wanted meanwhile is walked to afterwards.
      const looking = this.#look(id).then(() => this.#walk())
      await (this.#walking = looking.finally(() => (this.#walking = undefined)))
    }
    return this.indexOf(id)
  }

  /** Walks towards these places, a page at a time: to the end of the list where that is meant. A later call turns the walk where it is. */
  want(from: number, to: number, isEnd = false): Promise<void> {
    this.#wanted = { from: Math.max(from, 0), to, isEnd, hasJumped: false }
    this.#walking ??= this.#walk().finally(() => (this.#walking = undefined))
    return this.#walking
  }

  /** Newer words for a row that is here. */
  replace(customer: ListedCustomer): void {
    const place = this.indexOf(customer.id)
    const known = this.at(place)
    if (known && known.rev <= customer.rev) this.#runs.replace(place, { ...known, ...customer } as ListedCustomer)
  }

  remove(id: string): void {
    const place = this.indexOf(id)
    if (place >= 0) this.#runs.remove(place)
  }

  isFor(asked: Asked): boolean {
    return JSON.stringify(asked) === JSON.stringify(this.asked)
  }

  /** A page of the same answer, as it is now. */
  read(query: Partial<CustomerQuery>) {
    const days = this.asked.filter && { timezone: localZone() }
    return this.#customers.list({ ...this.asked, ...days, ...query, fields: this.#watcher.fields })
  }

  /** Nothing more is read for this question. */
  close(): void {
    this.#isOver = true
  }

  /** What is looked at moved along, and so does what is wanted for it. */
  #moved(from: number, by: number) {
    const wanted = this.#wanted
    if (wanted && wanted.from >= from) {
      wanted.from += by
      wanted.to += by
    }
    this.#watcher.moved(from, by)
  }

  async #look(id: string): Promise<void> {
    try {
      const page = await this.read({ around: id, limit: walkedPage })
      if (this.#isOver) return
      this.#far ??= await import('./lazy/far.ts')
      this.#far.addAround(this.#runs, page)
      this.#watcher.changed()
    } catch {
      // Nobody asked to see it: where it is not in the list, or cannot be read now, nothing changes.
    }
  }

  async #walk(): Promise<void> {
    this.failure = undefined
    try {
      for (let step = await this.#step(); step; step = await this.#step()) {
        const page = await this.read({ ...step.query, limit: walkedPage })
        if (this.#isOver) return
        step.add(page)
        this.#watcher.changed()
      }
    } catch (error) {
      this.failure = error
      this.#watcher.changed()
    }
  }

  async #step(): Promise<Step | undefined> {
    const wanted = this.#wanted
    if (!wanted) return undefined
    if (wanted.isEnd) wanted.from = this.places - 1
    wanted.to = wanted.isEnd ? this.places : Math.min(wanted.to, this.places)
    const gap = this.#runs.gapIn(wanted.from, wanted.to)
    if (!gap) return undefined
    const { above, below } = gap
    if (!below && !wanted.isEnd && wanted.to - endOf(above) <= walkable)
      return { query: { cursor: above.after ?? '' }, add: (page) => this.#runs.extend(above, page) }
    this.#far ??= await import('./lazy/far.ts')
    const isStill = () => wanted === this.#wanted && !this.#isOver
    return (await this.#far.farStep(this.#runs, gap, wanted, isStill)) ?? this.#step()
  }
}
