import type { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'
import { localZone } from './local-zone.ts'
import { endOf, type Moved, Runs, type Step } from './runs.ts'

export type Sort = CustomerQuery['sort']
export type Asked = Pick<CustomerQuery, 'sort' | 'q' | 'filter'>

export type Watcher = {
  changed: () => void
  moved: Moved
}

const firstPage = 50
const walkedPage = 200
/** Nearer than this, the pages on the way are read too. */
const walkable = 1000
/** What a row shows, and no more. */
const fields: CustomerQuery['fields'] = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'externalId',
  'stage',
  'segment',
  'responsible',
  'createdAt',
  'updatedAt'
]

/** The answer to one question, as far as it has been walked: from the top and from the end. What has not been walked yet is a gap. */
export class Rows {
  readonly #customers: Customers
  readonly #asked: Asked
  readonly #watcher: Watcher
  readonly #runs: Runs
  readonly #counted: number
  #wanted: { from: number; to: number; isEnd: boolean } | undefined
  #walking: Promise<void> | undefined
  #isOver = false
  failure: unknown

  private constructor(customers: Customers, asked: Asked, watcher: Watcher, first: Page<ListedCustomer>) {
    this.#customers = customers
    this.#asked = asked
    this.#watcher = watcher
    this.#runs = new Runs(first, watcher.moved)
    this.#counted = first.total
  }

  static async open(customers: Customers, asked: Asked, watcher: Watcher, signal: AbortSignal): Promise<Rows> {
    return new Rows(customers, asked, watcher, await customers.list({ ...asked, limit: firstPage, fields }, { signal }))
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
    return this.totalIsExact || place < this.head ? place : undefined
  }

  /** The same from the end, where the last is 1. */
  numberFromEnd(place: number): number | undefined {
    const { tail } = this.#runs
    return tail && place >= tail.start ? this.places - place : undefined
  }

  /** Walks towards these places, a page at a time: to the end of the list where that is meant. A later call turns the walk where it is. */
  want(from: number, to: number, isEnd = false): Promise<void> {
    this.#wanted = { from: Math.max(from, 0), to, isEnd }
    this.#walking ??= this.#walk().finally(() => (this.#walking = undefined))
    return this.#walking
  }

  /** Newer words for a row that is here. */
  replace(customer: ListedCustomer): boolean {
    const place = this.indexOf(customer.id)
    const known = this.at(place)
    if (!known || known.rev > customer.rev) return false
    this.#runs.replace(place, { ...known, ...customer } as ListedCustomer)
    return true
  }

  remove(id: string): void {
    const place = this.indexOf(id)
    if (place >= 0) this.#runs.remove(place)
  }

  isFor(asked: Asked): boolean {
    return JSON.stringify(asked) === JSON.stringify(this.#asked)
  }

  /** How many of the first, as they are now, are not here. */
  async countFresh(): Promise<number> {
    const { data, total } = await this.#read({ limit: firstPage })
    const unknown = data.filter(({ id }) => this.indexOf(id) < 0).length
    return Math.max(unknown, total - this.total)
  }

  /** Nothing more is read for this question. */
  close(): void {
    this.#isOver = true
  }

  async #walk(): Promise<void> {
    this.failure = undefined
    try {
      for (let step = await this.#step(); step; step = await this.#step()) {
        const page = await this.#read({ ...step.query, limit: walkedPage })
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
    if (!this.#wanted) return undefined
    const { isEnd } = this.#wanted
    const to = isEnd ? this.places : Math.min(this.#wanted.to, this.places)
    const from = isEnd ? to - 1 : this.#wanted.from
    const gap = this.#runs.gapIn(from, to)
    if (!gap) return undefined
    const { above, below } = gap
    if (!below && !isEnd && to - endOf(above) <= walkable)
      return { query: { cursor: above.after ?? '' }, add: (page) => this.#runs.extend(above, page) }
    const { farStep } = await import('./lazy/far.ts')
    return farStep(this.#runs, gap, { from, to })
  }

  #read(query: Partial<CustomerQuery>) {
    const days = this.#asked.filter && { timezone: localZone() }
    return this.#customers.list({ ...this.#asked, ...days, ...query, fields })
  }
}
