import type { Room } from './room.ts'
import type { Rows } from './rows.ts'

export const pageSize = 50
/** Beyond this many rows at once a page becomes slow, so the list becomes a window. */
const pagedAtMost = 1000

/** How much of the rows there is to see: a window onto all of them, or as many pages as were asked for. */
export class Extent {
  readonly #room: Room
  readonly #rows: () => Rows | undefined
  shown = pageSize

  constructor(room: Room, rows: () => Rows | undefined) {
    this.#room = room
    this.#rows = rows
  }

  get isWindow(): boolean {
    return (this.#room.hasHeight || this.shown > pagedAtMost) && !this.#room.isPaper
  }

  /** How many rows there are to move about in. */
  get count(): number {
    const rows = this.#rows()
    if (!rows) return 0
    if (this.#room.isPaper) return rows.head
    return this.isWindow ? rows.places : Math.min(this.shown, rows.head)
  }
}
