import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type LitElement, nothing, type TemplateResult } from 'lit'
import { menu } from '../../shared/controls/menu.ts'
import * as icons from '../../shared/icons.ts'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'
import type { Field } from '../fields.ts'
import type { Shown } from '../shown.ts'
import { editingStyles } from './editing.styles.ts'
import { FieldFocus } from './field-focus.ts'
import type { Pickers } from './pickers.ts'
import { renderEditableRow, type Rows } from './rows.ts'
import { renderEditableStage } from './stage.ts'
import { penSay, type PenSay } from './words.ts'
import { type Ground, Writing } from './writing.ts'

/** Everything with which a customer is changed. Who may only read never loads it. */
export class Pen {
  static readonly styles = [fields, floating, editingStyles]
  static readonly say = penSay
  readonly #host: LitElement
  readonly #say: PenSay
  readonly #focus: FieldFocus
  readonly #pickers: Pickers
  readonly #writing: Writing

  constructor(host: LitElement, pickers: Pickers, ground: Ground) {
    this.#host = host
    this.#say = ground.say
    this.#focus = new FieldFocus(host)
    this.#pickers = pickers
    this.#writing = new Writing(host, ground, pickers.leaving)
  }

  renderRow = (shown: Shown, field: Field) => renderEditableRow(this.#rows(shown), field)
  renderStage = (shown: Shown) => renderEditableStage(this.#rows(shown))

  renderMenu({ customer, known }: Shown): TemplateResult | typeof nothing {
    if (!mayDelete(known, customer)) return nothing
    const run = () => void this.#writing.askToDelete(customer)
    const items = [{ label: this.#say('deleteThis'), icon: icons.trash, isDangerous: true, run }]
    return menu({ id: 'more', label: this.#say('more'), opener: icons.more, items })
  }

  renderQuestions = (name: string) => this.#writing.renderQuestions(name)
  /** What happened, with the way back. */
  renderNews = () => this.#writing.renderNews()

  edit(field: Field): void {
    const opener = this.#host.renderRoot.querySelector<HTMLButtonElement>(`[data-field="${field}"] [popovertarget]`)
    if (opener) {
      opener.focus()
      return opener.click()
    }
    if (field === 'otherIdentities') return void this.#writing.openIdentities()
    this.#writing.edits.open(field)
    this.#focus.wanted = field
    this.#host.requestUpdate()
  }

  turnTo = (id: string) => this.#writing.turnTo(id)
  forget = () => this.#writing.edits.forget()
  mayLeave = () => this.#writing.mayLeave()
  resume = () => void this.#writing.resume()
  /** Something is written and not saved. */
  get isHolding(): boolean {
    return this.#writing.edits.areOpen
  }
  /** The card is only being moved: whoever was typing has not finished. */
  stay = () => this.#writing.edits.stay()

  /** F2 edits wherever Enter does; Tab out of an open list takes what is marked there, as it does out of an input. */
  readonly onKey = {
    // Before the list itself hears of the key: it closes then, and nothing is marked any more.
    capture: true,
    handleEvent: (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const field = this.#focus.of(target)
      if (event.key === 'F2' && target.matches('.val')) return target.click()
      const list = target.closest('.pop:has([role=listbox])')
      if (event.key !== 'Tab' || !field || !list) return
      list.querySelector<HTMLElement>('.hot')?.click()
      this.#goOn(event, field)
    }
  }

  #rows(shown: Shown): Rows {
    return {
      shown: { ...shown, say: this.#say },
      edits: this.#writing.edits,
      open: (field) => this.edit(field),
      next: (event, field) => this.#goOn(event, field),
      pickers: this.#pickers
    }
  }

  /** Tab commits and opens the next; after the last it goes on through the page as ever, and from what failed to its buttons. */
  #goOn(event: KeyboardEvent, field: Field) {
    if (this.#writing.edits.of(field)?.state === 'failed') return
    const next = this.#focus.beside(field, event.shiftKey)
    void this.#writing.edits.commit(field)
    if (!next) return
    event.preventDefault()
    this.edit(next)
  }
}

const mayDelete = ({ can, me }: Bootstrap, { responsible }: Customer) =>
  can.deleteCustomers === 'all' || (can.deleteCustomers === 'responsible' && me !== null && responsible === me.id)
