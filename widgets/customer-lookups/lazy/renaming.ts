import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import type { Entry } from '../entries.ts'
import { faultIn } from './book.ts'
import { keep } from './keeping.ts'
import type { Paper } from './paper.ts'
import type { PenKey } from './words.ts'

type Edit = { id: string; draft: string; fault?: PenKey; isBusy: boolean }

/** A name, changed in its place: Enter or leaving it keeps it, Escape leaves it as it was. */
export class Renaming {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  #edit: Edit | undefined

  constructor(host: ReactiveControllerHost, paper: Paper) {
    this.#host = host
    this.#paper = paper
  }

  begin({ id, label }: Entry): void {
    this.#turn({ id, draft: label, isBusy: false })
    this.#paper.focusSoon('#rename')
  }

  leave(): void {
    this.#edit = undefined
  }

  render(entry: Entry): TemplateResult {
    const { say } = this.#paper
    const edit = this.#edit?.id === entry.id ? this.#edit : undefined
    if (!edit)
      return html`<button class="label cut" part="label" type="button" aria-label=${say('rename', { name: entry.label })} @click=${() => this.begin(entry)}>
        <bdi>${entry.label}</bdi>
      </button>`
    return html`<span class="renaming">
      <input
        class="f"
        part="input"
        id="rename"
        autocomplete="off"
        maxlength="100"
        dir="auto"
        aria-label=${say('name')}
        aria-invalid=${edit.fault ? 'true' : nothing}
        aria-describedby=${edit.fault ? 'rename-fault' : nothing}
        .value=${edit.draft}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => this.#type(event, edit)}
        @change=${(event: Event) => event.stopPropagation()}
        @blur=${() => void this.#keep(entry, false)}
        @keydown=${(event: KeyboardEvent) => this.#press(event, entry)}
      />
      ${edit.fault ? html`<span class="em" id="rename-fault" role="alert">${icons.error}<span>${say(edit.fault)}</span></span>` : nothing}
    </span>`
  }

  #type(event: Event, edit: Edit): void {
    event.stopPropagation()
    const { id, isBusy } = edit
    this.#turn({ id, isBusy, draft: (event.target as HTMLInputElement).value })
  }

  #press(event: KeyboardEvent, entry: Entry): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') return void this.#keep(entry, true)
    this.#turn(undefined)
    this.#paper.focusSoon(labelOf(entry))
  }

  async #keep(entry: Entry, takesFocus: boolean): Promise<void> {
    const edit = this.#edit
    const { say, focusSoon } = this.#paper
    if (!edit || edit.id !== entry.id || edit.isBusy) return
    const label = edit.draft.trim()
    if (label === '' && takesFocus) return this.#turn({ ...edit, fault: 'noName' })
    try {
      if (label !== '' && label !== entry.label) {
        this.#turn({ ...edit, isBusy: true })
        await keep(this.#paper, entry, { label }, say('renamed', { old: entry.label, name: label }))
      }
      this.#turn(undefined)
      if (takesFocus) focusSoon(labelOf(entry))
    } catch (error) {
      this.#turn({ ...edit, fault: faultIn(error), isBusy: false })
      focusSoon('#rename')
    }
  }

  #turn(edit: Edit | undefined): void {
    this.#edit = edit
    this.#host.requestUpdate()
  }
}

const labelOf = ({ id }: Entry) => `[data-id="${CSS.escape(id)}"] .label`
