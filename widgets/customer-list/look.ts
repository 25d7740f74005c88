import { Kept } from '../shared/kept.ts'
import { type Choosing, type Column, columnsFor, type Ink } from './columns.ts'

/** With what the rows are drawn. It stays the same as long as nothing about it is another, so that rows need not be drawn again. */
export class ListLook {
  readonly #columns = new Kept<Column[]>()
  readonly #ink = new Kept<Ink>()

  /** `words` are those that the titles are made of. */
  columns(choosing: Choosing, ...words: readonly unknown[]): Column[] {
    const { named, room, known, more } = choosing
    return this.#columns.get([named, room, known, more, ...words], () => columnsFor(choosing))
  }

  /** Anew with each minute: so long ago is another time then. */
  ink(ink: Ink): Ink {
    return this.#ink.get([...Object.values(ink), Math.floor(Date.now() / 60_000)], () => ink)
  }
}
