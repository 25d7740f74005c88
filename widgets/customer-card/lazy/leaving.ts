import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import type { PenSay } from './words.ts'

/** Before another customer comes: what is typed and not saved is dropped only by whoever typed it. */
export class Leaving {
  readonly #host: ReactiveControllerHost
  #answer: ((mayLeave: boolean) => void) | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** True when the person lets go. */
  ask(): Promise<boolean> {
    this.#answer?.(false)
    this.#host.requestUpdate()
    return new Promise((resolve) => (this.#answer = resolve))
  }

  render(say: PenSay, name: string): TemplateResult | typeof nothing {
    if (!this.#answer) return nothing
    const settle = (mayLeave: boolean) => {
      this.#answer?.(mayLeave)
      this.#answer = undefined
      this.#host.requestUpdate()
    }
    const discard = (event: Event) => {
      settle(true)
      closeDialog(event)
    }
    return dialog({
      title: say('discardTitle', { name }),
      closeLabel: say('close'),
      body: html`<p class="pb">${say('discardText')}</p>`,
      footer: html`<button class="btn" type="button" part="discard" @click=${discard}>${say('discard')}</button
        ><button class="btn p" type="button" @click=${closeDialog}>${say('keepEditing')}</button>`,
      closed: () => settle(false)
    })
  }
}
