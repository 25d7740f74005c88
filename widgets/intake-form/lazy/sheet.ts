import type { PublicForm } from '@customer-kit/sdk/contract/form.ts'
import { html, type TemplateResult } from 'lit'
import { Attempt } from '../../shared/attempt.ts'
import { Answers, type Fault } from './answers.ts'
import { renderAsking } from './asking.ts'
import { entriesOf } from './entries.ts'
import { idOf } from './field.ts'
import { sheetStyles } from './sheet.styles.ts'
import { type Filled, submissionOf } from './submission.ts'
import { catalogues, type SheetKey, type SheetSay } from './words.ts'

type Desk = { root: ParentNode; say: SheetSay; locale: string; redraw: () => void; send: () => void }
type Moment = { isSending: boolean; failure: SheetKey | undefined; headingLevel: number }

/** The form as it lies before the visitor. It comes together with the definition, so that the skeleton waits for neither. */
export class Sheet {
  static readonly styles = sheetStyles
  static readonly catalogues = catalogues
  readonly form: PublicForm
  readonly attempt = new Attempt()
  readonly #desk: Desk
  #say: SheetSay
  #locale: string
  readonly #answers: Answers

  constructor(form: PublicForm, desk: Desk) {
    this.form = form
    this.#desk = desk
    this.#say = desk.say
    this.#locale = desk.locale
    const entries = entriesOf(form, desk.say, desk.locale)
    const say: SheetSay = (key, values) => this.#say(key, values)
    this.#answers = new Answers(entries, { country: form.country, say, read: () => this.#data, redraw: desk.redraw })
  }

  /** In other words, or in another language. What was filled in stays. */
  reword(say = this.#say, locale = this.#locale): void {
    this.#say = say
    this.#locale = locale
    this.#answers.entries = entriesOf(this.form, say, locale)
  }

  /** The paths of what needs attention. */
  get faulty(): string[] {
    return this.#answers.faults.map(({ path }) => path)
  }

  read(): Filled {
    return submissionOf(this.#data, this.#answers.entries)
  }

  /** Looks at everything. True when nothing needs attention. */
  isComplete(): boolean {
    return this.#answers.areComplete()
  }

  /** What the API would not take. */
  refuse(faults: readonly Fault[]): void {
    this.#answers.sum(faults)
  }

  empty(): void {
    this.attempt.forget()
    this.#answers.forget()
    this.#element?.reset()
  }

  readonly lead = (path: string): void => {
    const control = this.#desk.root.querySelector<HTMLElement>(`[id="${idOf(path)}"]`)
    const target = control?.querySelector('input') ?? control
    target?.focus()
  }

  render(moment: Moment): TemplateResult {
    const { entries, faults, isSummed } = this.#answers
    const say = this.#say
    return html`<form
      class="fm" part="body form" novalidate
      @submit=${this.#onSubmit} @input=${this.#onInput} @focusout=${this.#onLeave} @keydown=${this.#onKey}
    >
      ${renderAsking({ form: this.form, entries, faults, isSummed, say, lead: this.lead, ...moment, failure: moment.failure && say(moment.failure) })}
    </form>`
  }

  get #element(): HTMLFormElement | null {
    return this.#desk.root.querySelector('form')
  }

  get #data(): FormData {
    return new FormData(this.#element ?? undefined)
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    this.#desk.send()
  }

  readonly #onInput = (event: InputEvent) => {
    event.stopPropagation()
    this.#answers.changed(nameOf(event))
  }

  readonly #onLeave = (event: FocusEvent) => this.#answers.left(nameOf(event))

  /** On a screen keyboard the key says Next, and does what it says. */
  readonly #onKey = (event: KeyboardEvent) => {
    const control = event.target
    if (event.key !== 'Enter' || event.isComposing || !(control instanceof HTMLInputElement) || control.enterKeyHint !== 'next') return
    if (!matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    const { entries } = this.#answers
    const next = entries[entries.findIndex(({ path }) => path === control.name) + 1]
    if (next) this.lead(next.path)
  }
}

const nameOf = ({ target }: Event) => (target instanceof Element ? (target.getAttribute('name') ?? '') : '')
