import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { labelOf } from '../shown.ts'
import { userAvatar } from '../../shared/avatar.ts'
import { placeOnOpen } from '../../shared/controls/place.ts'
import type { Field } from '../fields.ts'
import type { Opener, Writable } from './words.ts'

type Viewers = Opener & { shown: Writable; chosen: readonly string[]; choose: (ids: readonly string[]) => void }

/** So many can be looked through without typing. */
const fewUsers = 8

/** Several people out of many: ticked in a list that opens below, kept when it closes. */
export class ViewersControl {
  readonly #host: ReactiveControllerHost
  readonly #field: Field
  #ticked: ReadonlySet<string> | undefined
  #typed = ''

  constructor(host: ReactiveControllerHost, field: Field) {
    this.#host = host
    this.#field = field
  }

  render({ shown, openerLabel, opener, openerClass, chosen, choose }: Viewers): TemplateResult {
    const ticked = this.#ticked
    return html`<button class=${openerClass} type="button" popovertarget=${`several-${this.#field}`} aria-haspopup="dialog" aria-label=${openerLabel}>${opener}</button>
      <div
        class="pop"
        id=${`several-${this.#field}`}
        popover
        role="dialog"
        aria-label=${labelOf(shown, this.#field)}
        @beforetoggle=${(event: Event) => this.#toggle(event, chosen, choose)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      >
        ${ticked ? this.#list(shown, ticked) : nothing}
      </div>`
  }

  #list({ known, say }: Writable, ticked: ReadonlySet<string>) {
    const words = this.#typed.toLocaleLowerCase()
    const users = known.users.filter(({ name }) => name.toLocaleLowerCase().includes(words))
    const search = html`<input class="f" type="text" autocomplete="off" aria-label=${say('find')} placeholder=${say('find')} @input=${this.#type} />`
    return html`${known.users.length > fewUsers ? search : nothing}
    ${users.map(
      ({ id, name }) =>
        html`<label class="opt"
          ><input class="cb" type="checkbox" .checked=${ticked.has(id)} @change=${(event: Event) => this.#tick(event, id)} />${userAvatar(name)}<span class="cut">${name}</span></label
        >`
    )}`
  }

  #toggle(event: Event, chosen: readonly string[], choose: (ids: readonly string[]) => void) {
    const isOpening = (event as ToggleEvent).newState === 'open'
    if (!isOpening && this.#ticked) choose([...this.#ticked])
    this.#ticked = isOpening ? new Set(chosen) : undefined
    this.#typed = ''
    this.#host.requestUpdate()
    placeOnOpen(event, (popover) => popover.querySelector('input')?.focus())
  }

  /** Escape leaves everything as it was. */
  #onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.#ticked = undefined
    if (event.key === 'Enter') (event.currentTarget as HTMLElement).hidePopover()
  }

  #tick(event: Event, id: string) {
    event.stopPropagation()
    const ticked = new Set(this.#ticked)
    if (!ticked.delete(id)) ticked.add(id)
    this.#ticked = ticked
    this.#host.requestUpdate()
  }

  readonly #type = (event: Event) => {
    event.stopPropagation()
    this.#typed = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
  }
}
