import type { ListedCustomer } from '@customer-kit/sdk/contract/customer.ts'
import type { Page } from '@customer-kit/sdk/contract/page.ts'
import type { CustomerQuery } from '@customer-kit/sdk/contract/query.ts'
import type { Formats } from '../shared/formats.ts'
import type { Say } from '../shared/strings/words.ts'
import type { English } from './strings/en.ts'

/** Rows that follow each other without a gap, and the cursors that lead on from them; null where the list itself ends. */
export type Run = {
  start: number
  rows: ListedCustomer[]
  before: string | null
  after: string | null
  /** About which share of the list comes before it. */
  share: number
  /** How many come before it, where that is known. */
  number: number | undefined
}
/** Places that nobody has read yet, and the runs on both sides of them. Below the last run there may be none. */
export type Gap = { above: Run; below: Run | undefined }
/** What to read next, and where it goes. */
export type Step = { query: Partial<CustomerQuery>; add: (page: Page<ListedCustomer>) => void }
/** Places somebody looks at; `isEnd` where the last rows of all are meant, wherever they are. */
export type Wanted = { from: number; to: number; isEnd: boolean; hasJumped: boolean }
/** What a sentence about rows is made with. */
export type Telling = { say: Say<keyof English>; formats: Formats }
/** The rows from a place on went so many places down. */
export type Moved = (from: number, by: number) => void

/** Nearer than this, the pages on the way are read too. */
export const walkable = 1000
/** Room kept after a run while nobody knows how many rows there are. */
export const room = 200

/**
 * The rows as far as they have been read, each at its place, the first run from the top. Where the total is known, a place is exactly
 * the number of the row. Where it is not, the runs stand apart, and what is between them grows and shrinks as it is walked.
 */
export class Runs {
  readonly all: Run[]
  /** Whether the API said how many there are. */
  readonly isCounted: boolean
  readonly #moved: Moved
  places: number

  constructor({ data, nextCursor, total, totalIsExact }: Page<ListedCustomer>, moved: Moved) {
    this.all = [{ start: 0, rows: [...data], before: null, after: nextCursor, share: 0, number: 0 }]
    this.#moved = moved
    this.isCounted = totalIsExact
    this.places = nextCursor === null ? data.length : totalIsExact ? total : Math.max(total, data.length + room)
  }

  /** How many there are from the top without a gap. */
  get head(): number {
    return this.all[0]?.rows.length ?? 0
  }

  /** Whether there are exactly as many rows as places. */
  get isExact(): boolean {
    return this.isCounted || this.all[0]?.after === null
  }

  /** How many rows are here. */
  get loaded(): number {
    return this.all.reduce((sum, { rows }) => sum + rows.length, 0)
  }

  runAt(place: number): Run | undefined {
    return this.all.find((run) => run.start <= place && place < endOf(run))
  }

  at(place: number): ListedCustomer | undefined {
    const run = this.runAt(place)
    return run?.rows[place - run.start]
  }

  /** Which row of all stands at a place, counted from 0, where that is known. */
  numberOf(place: number): number | undefined {
    if (this.isExact) return place
    const run = this.runAt(place)
    return run?.number === undefined ? undefined : run.number + place - run.start
  }

  placeOf(id: string): number {
    for (const { start, rows } of this.all) {
      const at = rows.findIndex((row) => row.id === id)
      if (at >= 0) return start + at
    }
    return -1
  }

  replace(place: number, customer: ListedCustomer): void {
    const run = this.runAt(place)
    if (run) run.rows[place - run.start] = customer
  }

  remove(place: number): void {
    const run = this.runAt(place)
    if (!run) return
    run.rows.splice(place - run.start, 1)
    this.move(this.all.indexOf(run) + 1, place + 1, -1)
  }

  /** What is missing of these places, the first of it. */
  gapIn(from: number, to: number): Gap | undefined {
    const above = this.all.findLast((run) => run.start <= from)
    if (!above || endOf(above) >= to || above.after === null) return undefined
    return { above, below: this.all[this.all.indexOf(above) + 1] }
  }

  /** A page that was read on from the last row of the last run. */
  extend(run: Run, { data, nextCursor }: Page<ListedCustomer>): void {
    run.rows.push(...data)
    run.after = nextCursor
    this.places = nextCursor === null ? endOf(run) : Math.max(this.places, endOf(run) + (this.isCounted ? 0 : room))
  }

  /** All runs from this one on; the row at this place is the first that moves. */
  move(first: number, from: number, by: number): void {
    for (const run of this.all.slice(first)) run.start += by
    this.places += by
    this.#moved(from, by)
  }
}

export const endOf = ({ start, rows }: Run) => start + rows.length
