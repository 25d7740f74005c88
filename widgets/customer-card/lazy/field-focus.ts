import type { LitElement, ReactiveController } from 'lit'
import type { Field } from '../fields.ts'

/** Whoever was in a field stays in it, also when its button has become an input or the other way round. */
export class FieldFocus implements ReactiveController {
  readonly #host: LitElement
  /** Where the focus goes with the next update. */
  wanted: Field | undefined

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostUpdate(): void {
    this.wanted ??= this.of(this.#focused)
  }

  hostUpdated(): void {
    const field = this.wanted
    this.wanted = undefined
    if (field && this.of(this.#focused) !== field) this.#put(field)
  }

  of(element: Element | null | undefined): Field | undefined {
    // Safe because only the card's own rows carry the attribute, and they write a field into it.
    return element?.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field | undefined
  }

  /** The field after this one, or before it, that can be changed. */
  beside(field: Field, isBack: boolean): Field | undefined {
    // A sheet over the card is nothing that somebody comes by on the way.
    const rows = this.#host.renderRoot.querySelectorAll('.props:not([hidden]) > .prop:has(.val:not(.identities), .typing)')
    const all = [...rows].map((row) => this.of(row))
    return all[all.indexOf(field) + (isBack ? -1 : 1)]
  }

  get #focused(): Element | null | undefined {
    return this.#host.shadowRoot?.activeElement
  }

  #put(field: Field): void {
    const controls = `[data-field="${field}"] :is(input, textarea, .val, .bd, .clash button)`
    const control = this.#host.renderRoot.querySelector<HTMLElement>(controls)
    control?.focus()
    if (control instanceof HTMLInputElement) control.select()
  }
}
