import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Customer, NewCustomer } from '@customer-kit/sdk/contract/customer.ts'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import * as icons from '../../shared/icons.ts'
import { Attempt } from '../../shared/attempt.ts'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'
import { formStyles } from './new-customer.styles.ts'
import { type Say, type Translation, withMore } from '../../shared/strings/words.ts'
import type { English } from '../strings/en.ts'
import type { FormEnglish } from './strings/en.ts'
import { formCatalogues } from './words.ts'

type Kind = NewCustomer['kind']
type Field = { key: string; title: keyof FormEnglish; input: 'text' | 'email' | 'tel'; autocomplete: string; help?: keyof FormEnglish }
export type NewCustomerWords = Partial<Translation<FormEnglish>>
type Given = {
  host: ReactiveControllerHost
  send: Send
  say: Say<keyof English | keyof FormEnglish>
  /** It is there now. */
  created: (customer: Customer) => void
  /** The dialog has gone, with or without a customer. */
  closed: () => void
}

const email: Field = { key: 'email', title: 'email', input: 'email', autocomplete: 'off' }
const phone: Field = { key: 'phone', title: 'phone', input: 'tel', autocomplete: 'off', help: 'phoneHelp' }
const fieldsOf: Record<Kind, readonly Field[]> = {
  person: [
    { key: 'firstName', title: 'firstName', input: 'text', autocomplete: 'off' },
    { key: 'lastName', title: 'lastName', input: 'text', autocomplete: 'off' },
    email,
    phone
  ],
  organization: [{ key: 'name', title: 'name', input: 'text', autocomplete: 'off' }, email, phone]
}

/** Asks for a new customer. What is wrong is said at its field, and nothing that was typed is ever lost. */
export class NewCustomerDialog {
  static readonly styles = [fields, floating, formStyles]
  readonly #given: Given
  readonly #values: Record<string, string> = {}
  #kind: Kind = 'person'
  #faults: Readonly<Record<string, string>> = {}
  #failure = ''
  #isSaving = false
  readonly #attempt = new Attempt()

  constructor(given: Given) {
    this.#given = given
  }

  /** Its words come with it, in the language of the list. */
  static async open(locale: string, given: Omit<Given, 'say'> & { say: Say<keyof English> }, own: () => NewCustomerWords) {
    return new NewCustomerDialog({ ...given, say: await withMore(formCatalogues, locale, given.say, own) })
  }

  render(): TemplateResult {
    const { say, closed } = this.#given
    return dialog({
      title: say('newCustomer'),
      closeLabel: say('close'),
      closed,
      mayClose: () => !this.#isSaving,
      body: html`<form class="pb" id="new-customer" novalidate @submit=${this.#submit}>
        ${this.#failure ? html`<p class="failure" role="alert">${icons.error}<span>${this.#failure}</span></p>` : nothing}
        <div class="seg" role="radiogroup" aria-label=${say('kind')}>${(['person', 'organization'] as const).map(this.#choice)}</div>
        <div class="two">${fieldsOf[this.#kind].map(this.#field)}</div>
      </form>`,
      footer: html`<button class="btn g" type="button" @click=${closeDialog}>${say('cancel')}</button>
        <button class="btn p" type="submit" form="new-customer" aria-disabled=${String(this.#isSaving)}>
          ${say(this.#isSaving ? 'creating' : 'create')}
        </button>`
    })
  }

  readonly #choice = (kind: Kind) =>
    html`<label
      ><input type="radio" name="kind" value=${kind} .checked=${kind === this.#kind} @change=${() => this.#choose(kind)} />${this.#given.say(kind)}</label
    >`

  readonly #field = ({ key, title, input, autocomplete, help }: Field, i: number) => {
    const fault = this.#faults[key]
    const hints = [help && `help-${key}`, fault && `fault-${key}`].filter(Boolean).join(' ')
    return html`<div class=${`fl ${key}`}>
      <label for=${`new-${key}`}>${this.#given.say(title)}</label>
      <input
        class="f"
        id=${`new-${key}`}
        name=${key}
        type=${input}
        dir=${input === 'text' ? 'auto' : 'ltr'}
        autocomplete=${autocomplete}
        ?autofocus=${i === 0}
        .value=${this.#values[key] ?? ''}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${hints || nothing}
        @input=${this.#type}
      />
      ${help ? html`<span class="hp" id=${`help-${key}`}>${this.#given.say(help)}</span>` : nothing}
      ${fault ? html`<span class="em" id=${`fault-${key}`}>${icons.error}<span>${fault}</span></span>` : nothing}
    </div>`
  }

  #choose(kind: Kind) {
    this.#kind = kind
    this.#faults = {}
    this.#given.host.requestUpdate()
  }

  readonly #type = (event: Event) => {
    event.stopPropagation()
    const { name, value } = event.target as HTMLInputElement
    this.#values[name] = value
    const { [name]: _, ...others } = this.#faults
    this.#faults = others
    this.#given.host.requestUpdate()
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault()
    if (this.#isSaving) return
    const form = event.currentTarget as HTMLFormElement
    const typed = this.#typed()
    this.#failure = ''
    this.#faults = this.#missing(typed)
    if (Object.keys(this.#faults).length === 0) await this.#save(typed, form)
    this.#given.host.requestUpdate()
    await this.#given.host.updateComplete
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  async #save(typed: Record<string, string>, form: HTMLFormElement) {
    this.#isSaving = true
    this.#given.host.requestUpdate()
    // Safe because the fields of a kind are among those that the kind has.
    const customer = { kind: this.#kind, ...typed } as NewCustomer
    try {
      const created = await new Customers(this.#given.send).create(customer, { idempotencyKey: this.#attempt.keyFor(customer) })
      this.#isSaving = false
      form.closest('dialog')?.close()
      this.#given.created(created)
    } catch (error) {
      this.#isSaving = false
      this.#explain(error)
    }
  }

  #typed(): Record<string, string> {
    const keys = fieldsOf[this.#kind].map(({ key }) => key)
    return Object.fromEntries(keys.map((key) => [key, this.#values[key]?.trim() ?? '']).filter(([, value]) => value))
  }

  #missing(typed: Record<string, string>): Record<string, string> {
    if (this.#kind === 'organization') return typed['name'] ? {} : { name: this.#given.say('nameNeeded') }
    return Object.keys(typed).length > 0 ? {} : { firstName: this.#given.say('oneNeeded') }
  }

  #explain(error: unknown) {
    const shown = new Set(fieldsOf[this.#kind].map(({ key }) => key))
    const faults = isProblem(error) ? error.errors : []
    this.#faults = Object.fromEntries(faults.filter(({ path }) => shown.has(path)).map(({ path, message }) => [path, message]))
    const others = faults.filter(({ path }) => !shown.has(path)).map(({ message }) => message)
    if (Object.keys(this.#faults).length === 0 || others.length > 0) this.#failure = others.join(' ') || this.#given.say('createFailed')
  }
}
