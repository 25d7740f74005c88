const patienceMs = 250

/** The words somebody looks for, asked for when they have stopped typing. */
export class Search {
  readonly #changed: () => void
  readonly #ask: () => void
  #waiting: ReturnType<typeof setTimeout> | undefined
  words = ''

  constructor(changed: () => void, ask: () => void) {
    this.#changed = changed
    this.#ask = ask
  }

  readonly type = (event: Event): void => {
    event.stopPropagation()
    this.stop()
    this.words = (event.target as HTMLInputElement).value
    this.#waiting = setTimeout(this.#ask, patienceMs)
    this.#changed()
  }

  clear(): void {
    this.stop()
    this.words = ''
    this.#ask()
  }

  stop(): void {
    clearTimeout(this.#waiting)
  }
}
