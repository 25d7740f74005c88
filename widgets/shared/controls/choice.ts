import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { check } from '../icons.ts'
import { placeOnOpen } from './place.ts'

export type ChoiceOption = { key: string; label: string; shown?: TemplateResult }

type Choice = {
  label: string
  /** What the button is called, where that is more than the list is called. */
  openerLabel?: string
  opener: TemplateResult
  openerClass?: string
  options: readonly ChoiceOption[]
  chosen: string | null
  choose: (key: string) => void
  /** Given, the options can be narrowed by typing; this is the placeholder. */
  search?: string
  empty?: string
}

/** One value out of several: a button that opens a list, with a field to narrow it where the list is long. */
export class ChoiceControl implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #id: string
  #typed = ''
  #active = 0
  #isOpen = false
  #shown: readonly ChoiceOption[] = []
  #choose: (key: string) => void = () => {}

  constructor(host: ReactiveControllerHost, id: string) {
    this.#host = host
    this.#id = id
    host.addController(this)
  }

  hostConnected() {}

  render({ label, openerLabel = label, opener, openerClass = 'btn', options, chosen, choose, search, empty = '' }: Choice): TemplateResult {
    const words = this.#typed.toLocaleLowerCase()
    this.#shown = options.filter((option) => option.label.toLocaleLowerCase().includes(words))
    this.#choose = choose
    const active = this.#shown[this.#active]
    const list = `${this.#id}-list`
    const owner = { label, list, active: active ? `${this.#id}-${this.#active}` : nothing }
    return html`
      <button class=${openerClass} type="button" popovertarget=${this.#id} aria-haspopup="listbox" aria-label=${openerLabel}>${opener}</button>
      <div class="pop" id=${this.#id} popover @beforetoggle=${(event: Event) => this.#opening(event, chosen)} @keydown=${this.#walk}>
        ${
          search === undefined
            ? nothing
            : html`<input
                class="f"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-expanded="true"
                aria-label=${owner.label}
                aria-controls=${owner.list}
                aria-activedescendant=${owner.active}
                placeholder=${search}
                .value=${this.#typed}
                @input=${this.#type}
              />`
        }
        <div
          role="listbox"
          id=${list}
          aria-label=${label}
          tabindex=${search === undefined ? 0 : -1}
          aria-activedescendant=${search === undefined ? owner.active : nothing}
        >
          ${this.#isOpen ? this.#shown.map((option, i) => this.#option(option, i, chosen)) : nothing}
        </div>
        ${this.#shown.length === 0 ? html`<p class="opt t2">${empty}</p>` : nothing}
      </div>
    `
  }

  #option({ key, label, shown }: ChoiceOption, i: number, chosen: string | null) {
    return html`<div
      class=${classMap({ opt: true, hot: i === this.#active })}
      role="option"
      id=${`${this.#id}-${i}`}
      aria-selected=${key === chosen}
      @click=${(event: Event) => this.#take(event, key)}
    >
      <span class="sp cut">${shown ?? label}</span>${key === chosen ? check : nothing}
    </div>`
  }

  #opening(event: Event, chosen: string | null) {
    this.#typed = ''
    this.#isOpen = (event as ToggleEvent).newState === 'open'
    this.#active = Math.max(
      this.#shown.findIndex(({ key }) => key === chosen),
      0
    )
    this.#host.requestUpdate()
    placeOnOpen(event, (popover) => popover.querySelector<HTMLElement>('input, [role=listbox]')?.focus())
  }

  readonly #type = (event: Event) => {
    event.stopPropagation()
    this.#typed = (event.target as HTMLInputElement).value
    this.#active = 0
    this.#host.requestUpdate()
  }

  readonly #walk = (event: KeyboardEvent) => {
    const last = this.#shown.length - 1
    const next = { ArrowDown: Math.min(this.#active + 1, last), ArrowUp: Math.max(this.#active - 1, 0), Home: 0, End: last }[event.key]
    const active = this.#shown[this.#active]
    if (event.key === 'Tab') return (event.currentTarget as HTMLElement).hidePopover()
    if (event.key === 'Enter' && active) return this.#take(event, active.key)
    const isTyping = event.target instanceof HTMLInputElement && (event.key === 'Home' || event.key === 'End')
    if (next === undefined || isTyping) return
    event.preventDefault()
    this.#active = next
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() =>
      (event.target as Element).parentElement?.querySelector('.hot')?.scrollIntoView({ block: 'nearest' })
    )
  }

  #take(event: Event, key: string) {
    event.preventDefault()
    ;(event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover()
    this.#choose(key)
  }
}
