import type { LitElement, ReactiveController } from 'lit'

/** Behind which lines the rest is shown. On paper, which nobody can press, behind all. */
export class Unfolded implements ReactiveController {
  readonly #host: LitElement
  readonly #ids = new Set<string>()
  #isPaper = false

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  readonly has = ({ id }: { id: string }): boolean => this.#isPaper || this.#ids.has(id)

  readonly toggle = ({ id }: { id: string }): void => {
    if (!this.#ids.delete(id)) this.#ids.add(id)
    this.#host.requestUpdate()
  }

  add(all: readonly { id: string }[]): void {
    for (const { id } of all) this.#ids.add(id)
    this.#host.requestUpdate()
  }

  clear(): void {
    this.#ids.clear()
    this.#host.requestUpdate()
  }

  hostConnected() {
    for (const type of moments) addEventListener(type, this.#turn)
  }

  hostDisconnected() {
    for (const type of moments) removeEventListener(type, this.#turn)
  }

  readonly #turn = ({ type }: Event) => {
    this.#isPaper = type === moments[0]
    this.#host.requestUpdate()
    // The picture is taken as soon as this returns.
    this.#host['performUpdate']()
  }
}

const moments = ['beforeprint', 'afterprint']
