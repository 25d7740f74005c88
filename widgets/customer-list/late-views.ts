import type { gridView } from './grid-view.ts'
import type { nothingView } from './lazy/nothing.ts'

type Fetch = <Code>(fetch: () => Promise<Code>) => Promise<Code | undefined>

/** What only some readers see: its code comes when the first of them does. */
export class LateViews {
  readonly #fetch: Fetch
  readonly #arrived: () => void
  cards: typeof gridView | undefined
  nothing: typeof nothingView | undefined

  constructor(fetch: Fetch, arrived: () => void) {
    this.#fetch = fetch
    this.#arrived = arrived
  }

  async need({ cards, nothing }: { cards: boolean; nothing: boolean }): Promise<void> {
    if (cards && !this.cards) this.#take(await this.#fetch(() => import('./lazy/cards.ts')))
    if (nothing && !this.nothing) this.#take(await this.#fetch(() => import('./lazy/nothing.ts')))
  }

  #take(code: { cardsView?: typeof gridView; nothingView?: typeof nothingView } | undefined) {
    if (!code) return
    this.cards ??= code.cardsView
    this.nothing ??= code.nothingView
    this.#arrived()
  }
}
