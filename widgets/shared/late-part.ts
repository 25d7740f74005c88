import type { ReactiveControllerHost } from 'lit'

type Fetch<Part> = (locale: string, had: Part | undefined) => Promise<Part | undefined>

/** A part of a widget whose code and words come when they are first needed, and the words again where the language changes. */
export class LatePart<Part> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>
  readonly #fetch: Fetch<Part>
  #locale = ''
  #coming: Promise<Part | undefined> | undefined
  here: Part | undefined

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, fetch: Fetch<Part>) {
    this.#host = host
    this.#fetch = fetch
  }

  /** Undefined where it did not arrive; asked for again, it is fetched again. */
  for(locale = 'en'): Promise<Part | undefined> {
    if (locale !== this.#locale) this.#coming = this.#take(locale)
    this.#locale = locale
    return this.#coming ?? Promise.resolve(undefined)
  }

  async #take(locale: string): Promise<Part | undefined> {
    const part = await this.#fetch(locale, this.here)
    if (part) this.here = part
    else this.#locale = ''
    if (part) this.#host.requestUpdate()
    return part
  }
}
