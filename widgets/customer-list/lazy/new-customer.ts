import { Customers } from '@customer-kit/sdk/client/customers.ts'
import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer, NewCustomer } from '@customer-kit/sdk/contract/customer.ts'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import { closeDialog, dialog } from '../../shared/controls/dialog.ts'
import { isSamePerson, maySignIn } from '../../shared/lazy/signing-in.ts'
import type { Kit } from '../../shared/provider/kit.ts'
import * as icons from '../../shared/icons.ts'
import { Attempt } from '../../shared/attempt.ts'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'
import { type Asked, askedOf } from './asked.ts'
import { formStyles } from './new-customer.styles.ts'
import { withMore } from '../../shared/strings/more-words.ts'
import type { Say, Translation } from '../../shared/strings/words.ts'
import type { English } from '../strings/en.ts'
import type { FormEnglish } from './strings/en.ts'
import { formCatalogues } from './words.ts'

type Kind = NewCustomer['kind']
export type NewCustomerWords = Partial<Translation<FormEnglish>>
type Given = {
  host: LitElement
  /** It knows what the workspace insists on, and what there is to choose from. */
  kit: Kit
  say: Say<keyof English | keyof FormEnglish>
  /** It is there now. */
  created: (customer: Customer) => void
  /** The dialog has gone, with or without a customer. */
  closed: () => void
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
  #isSignedOut = false
  /** Nobody is waited for. */
  #stop = () => {}
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
      closed: () => (this.#stop(), closed()),
      mayClose: () => !this.#isSaving,
      body: html`<form class="pb" id="new-customer" novalidate @submit=${this.#submit}>
        ${this.#failure ? html`<p class="failure" role="alert">${icons.error}<span>${this.#failure}</span></p>` : nothing}
        <div class="seg" role="radiogroup" aria-label=${say('kind')}>${(['person', 'organization'] as const).map(this.#choice)}</div>
        <div class="two">${this.#asked.map(this.#field)}</div>
      </form>`,
      footer: html`<button class="btn g" type="button" @click=${closeDialog}>${say('cancel')}</button>
        <button class="btn p" type="submit" form="new-customer" aria-disabled=${String(this.#isSaving)}>
          ${say(this.#isSignedOut ? 'signIn' : this.#isSaving ? 'creating' : 'create')}
        </button>`
    })
  }

  readonly #choice = (kind: Kind) =>
    html`<label
      ><input type="radio" name="kind" value=${kind} .checked=${kind === this.#kind} @change=${() => this.#choose(kind)} />${this.#given.say(kind)}</label
    >`

  get #asked(): Asked[] {
    const yesOrNo = [true, false].map((value) => ({ key: String(value), label: this.#given.say(value ? 'yes' : 'no') }))
    const known = this.#given.kit.known
    return known ? askedOf(this.#kind, known, yesOrNo) : []
  }

  readonly #field = (asked: Asked, i: number) => {
    const { key, help, isMandatory } = asked
    const fault = this.#faults[key]
    const hints = [help && `help-${key}`, fault && `fault-${key}`].filter(Boolean).join(' ')
    return html`<div class=${`fl ${key.replace('.', '-')}`}>
      <label for=${`new-${key}`}>${labelOf(asked, this.#given.say)}${isMandatory ? html`<span aria-hidden="true"> *</span>` : nothing}</label>
      ${this.#control(asked, i, { fault, hints })}
      ${help ? html`<span class="hp" id=${`help-${key}`}>${this.#given.say(help)}</span>` : nothing}
      ${fault ? html`<span class="em" id=${`fault-${key}`}>${icons.error}<span>${fault}</span></span>` : nothing}
    </div>`
  }

  #control({ key, input, options, isMandatory }: Asked, i: number, { fault, hints }: { fault: string | undefined; hints: string }) {
    const value = this.#values[key] ?? ''
    const described = hints || nothing
    if (options)
      return html`<select
        class="f"
        id=${`new-${key}`}
        name=${key}
        aria-required=${isMandatory ? 'true' : nothing}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${described}
        @change=${this.#type}
      >
        <option value=""></option>
        ${options.map((option) => html`<option value=${option.key} ?selected=${option.key === value}>${option.label}</option>`)}
      </select>`
    return html`<input
      class="f"
      id=${`new-${key}`}
      name=${key}
      type=${input}
      dir=${input === 'text' ? 'auto' : 'ltr'}
      autocomplete="off"
      ?autofocus=${i === 0}
      .value=${value}
      aria-required=${isMandatory ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described}
      @input=${this.#type}
    />`
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
    if (this.#isSaving || (this.#isSignedOut && !maySignIn(this.#given.host))) return
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
    this.#isSignedOut = false
    this.#stop()
    this.#given.host.requestUpdate()
    const lists = new Set(this.#asked.filter(({ isList }) => isList).map(({ key }) => String(key)))
    const [attributes, values] = sorted(typed, this.#given.kit.known, lists)
    // Safe because the fields of a kind are among those that the kind has.
    const customer = { kind: this.#kind, ...values, ...(Object.keys(attributes).length > 0 && { attributes }) } as NewCustomer
    try {
      const created = await new Customers(this.#given.kit.send).create(customer, { idempotencyKey: this.#attempt.keyFor(customer) })
      this.#isSaving = false
      form.closest('dialog')?.close()
      this.#given.created(created)
    } catch (error) {
      this.#isSaving = false
      this.#explain(error)
    }
  }

  /** Somebody is signed in again: what the end of the session has held up goes on, where it is the same person. */
  async #resume() {
    if (!this.#isSignedOut || !(await isSamePerson(this.#given.kit))) return
    this.#isSignedOut = false
    this.#given.host.renderRoot.querySelector<HTMLFormElement>('#new-customer')?.requestSubmit()
  }

  #typed(): Record<string, string> {
    return Object.fromEntries(this.#asked.map(({ key }) => [key, this.#values[key]?.trim() ?? '']).filter(([, value]) => value))
  }

  #missing(typed: Record<string, string>): Record<string, string> {
    const { say } = this.#given
    const needed = this.#asked
      .filter(({ key, isMandatory }) => isMandatory && !typed[key])
      .map(({ key }) => [key, say(key === 'name' ? 'nameNeeded' : 'needed')])
    if (needed.length > 0) return Object.fromEntries(needed) as Record<string, string>
    return Object.keys(typed).length > 0 ? {} : { firstName: say('oneNeeded') }
  }

  #explain(error: unknown) {
    const { say } = this.#given
    this.#isSignedOut = isProblem(error) && error.status === 401
    if (this.#isSignedOut) {
      this.#stop = this.#given.kit.resumed.add(() => void this.#resume())
      this.#failure = `${say('sessionEnded')}. ${say('createFailed')}`
      return
    }
    const shown = new Set(this.#asked.map(({ key }) => String(key)))
    const faults = isProblem(error) ? error.errors : []
    this.#faults = Object.fromEntries(faults.filter(({ path }) => shown.has(path)).map(({ path, message }) => [path, message]))
    const others = faults.filter(({ path }) => !shown.has(path)).map(({ message }) => message)
    if (Object.keys(this.#faults).length === 0 || others.length > 0) this.#failure = others.join(' ') || say('createFailed')
  }
}

const labelOf = ({ key, label }: Asked, say: Given['say']) => label ?? say(key as keyof FormEnglish)

/** What is of the workspace's own, by its type, and what everybody has. */
function sorted(typed: Record<string, string>, known: Bootstrap | undefined, lists: ReadonlySet<string>) {
  const attributes: Record<string, string | number | boolean> = {}
  const values: Record<string, string | readonly string[]> = {}
  for (const [key, value] of Object.entries(typed)) {
    const own = known?.fields.find((field) => field.key === key && field.label !== undefined)
    if (!own) values[key] = lists.has(key) ? listIn(value) : value
    else
      attributes[key.slice('attributes.'.length)] = own.type === 'flag' ? value === 'true' : own.type === 'number' ? numberIn(value) : value
  }
  return [attributes, values] as const
}

/** What is no number stays as it was typed, for the API to refuse and the person to mend. */
function numberIn(typed: string): number | string {
  const number = Number(typed.replace(',', '.'))
  return Number.isFinite(number) ? number : typed
}

const listIn = (typed: string) =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
