import type { CSSResult } from 'lit'
import type { MoreLooks } from './columns.ts'
import type { gridView } from './grid-view.ts'
import type { nothingView } from './lazy/nothing.ts'

type Fetch = <Code>(fetch: () => Promise<Code>) => Promise<Code | undefined>

/** What only some readers see: its code comes when the first of them does. */
export class LateViews {
  readonly #fetch: Fetch
  readonly #wear: (styles: readonly CSSResult[]) => void
  readonly #arrived: () => void
  cards: typeof gridView | undefined
  nothing: typeof nothingView | undefined
  /** Of other columns than the usual. */
  looks: MoreLooks | undefined
  #language: string | undefined

  constructor(fetch: Fetch, wear: (styles: readonly CSSResult[]) => void, arrived: () => void) {
    this.#fetch = fetch
    this.#wear = wear
    this.#arrived = arrived
  }

  /** `looks` is the language they are wanted in. */
  async need({ cards, nothing, looks }: { cards: boolean; nothing: boolean; looks: string | undefined }): Promise<void> {
    if (cards && !this.cards) this.#take(await this.#fetch(() => import('./lazy/cards.ts')))
    if (nothing && !this.nothing) this.#take(await this.#fetch(() => import('./lazy/nothing.ts')))
    if (looks && looks !== this.#language) await this.#dress(looks)
  }

  #take(code: { cardsView?: typeof gridView; nothingView?: typeof nothingView; styles?: readonly CSSResult[] } | undefined) {
    if (!code) return
    this.#wear(code.styles ?? [])
    this.cards ??= code.cardsView
    this.nothing ??= code.nothingView
    this.#arrived()
  }

  async #dress(language: string) {
    this.#language = language
    const code = await this.#fetch(() => import('./lazy/looks.ts'))
    const looks = await code?.moreLooks(language)
    if (language !== this.#language) return
    this.looks = looks
    this.#arrived()
  }
}
