import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import * as icons from '../icons.ts'

export type Toast = { text: string; kind: 'done' | 'failed'; action?: { label: string; run: () => void } }

const shownMs = 6000

/** One short message at the foot of a widget. It waits while it is pointed at or focused, and a failure stays until it is closed. */
export class Toasts implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #toast: Toast | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected() {
    clearTimeout(this.#timer)
    this.#toast = undefined
  }

  show(toast: Toast): void {
    this.#toast = toast
    this.#host.requestUpdate()
    this.#resume()
  }

  readonly close = () => {
    clearTimeout(this.#timer)
    this.#toast = undefined
    this.#host.requestUpdate()
  }

  /** For the widget's `renderNews`, where it is read out when it comes. */
  render(closeLabel: string): TemplateResult | typeof nothing {
    return this.#toast ? this.#shown(this.#toast, closeLabel) : nothing
  }

  #shown({ text, kind, action }: Toast, closeLabel: string) {
    return html`<div
      class=${`toast ${kind}`}
      part="toast"
      @pointerenter=${this.#pause}
      @pointerleave=${this.#resume}
      @focusin=${this.#pause}
      @focusout=${this.#resume}
    >
      ${kind === 'done' ? icons.ok : icons.error}<span>${text}</span>
      ${
        action
          ? html`<button
              class="btn g sm"
              type="button"
              @click=${() => {
                this.close()
                action.run()
              }}
            >
              ${action.label}
            </button>`
          : nothing
      }
      <button class="ib" type="button" aria-label=${closeLabel} title=${closeLabel} @click=${this.close}>${icons.close}</button>
    </div>`
  }

  readonly #pause = () => clearTimeout(this.#timer)
  readonly #resume = () => {
    clearTimeout(this.#timer)
    if (this.#toast?.kind === 'done') this.#timer = setTimeout(this.close, shownMs)
  }
}
