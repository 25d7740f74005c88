import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Customer, CustomerPatch } from '@customer-kit/sdk/contract/customer.ts'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { defineElement } from '../shared/define.ts'
import { KitElement } from '../shared/element.ts'
import * as icons from '../shared/icons.ts'
import { Load } from '../shared/load.ts'
import type { ChangeNews } from '../shared/provider/changes.ts'
import type { EntityNews } from '../shared/provider/entities.ts'
import type { Kit } from '../shared/provider/kit.ts'
import { fields } from '../shared/styles/fields.ts'
import { people } from '../shared/styles/people.ts'
import { cardStyles } from './customer-card.styles.ts'
import { type Edit, Edits } from './edits.ts'
import { columns, type Field } from './fields.ts'
import { renderIdentity, titleOf } from './identity.ts'
import { renderRow, type Rows } from './rows.ts'
import type { Shown } from './shown.ts'
import { renderSkeleton } from './skeleton.ts'
import { renderBadge, renderStage } from './stage.ts'
import { catalogues, type English, type Say } from './words.ts'

export type CustomerUpdate = { id: string; changes: CustomerPatch }

/**
 * One customer: who it is, where they stand, how to reach them. Each value is changed where it is read.
 *
 * @fires {CustomEvent<CustomerUpdate>} ck-before-update - About to save `detail.changes`; prevent it to leave them in the editor.
 * @fires {CustomEvent<CustomerUpdate>} ck-customer-updated - Somebody changed a value here, and it is saved.
 * @slot header-end - Beside the name, before the menu.
 * @slot empty - Instead of the words while no customer is selected.
 * @slot footer - Below everything.
 * @csspart identity - Avatar, name and the line below it.
 * @csspart stage - Where the customer stands.
 * @csspart stage-step - One step of the track.
 * @csspart props - A list of properties.
 * @csspart prop - One property: `prop-label` and `prop-value`.
 * @csspart input - What is typed into.
 * @csspart conflict - The choice between two people's values.
 */
export class CustomerCardElement extends KitElement<English> {
  static readonly define = (tag = 'customer-card', registry = customElements) => defineElement(CustomerCardElement, tag, registry)
  static override styles = [...KitElement.styles, people, fields, cardStyles]

  /** Which customer. Left out or `current`, the one who is chosen elsewhere on the page. */
  @property({ attribute: 'customer-id' }) customerId = 'current'
  /** Nothing can be changed here, whatever the person may. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false
  /** What to say while no customer is selected. */
  @property() placeholder = ''

  protected readonly catalogues = catalogues
  readonly #say: Say = (key, values) => this.say(key, values)
  readonly #load = new Load<Customer>(this, (signal) => this.#read(signal), this.settled)
  #shownId: string | null = null
  #readAt = ''
  #edits = this.#newEdits('')
  #focusOn: Field | undefined

  protected get ownName() {
    const { value } = this.#load
    return value ? titleOf(value, this.#say) : this.say('card')
  }

  async refresh(): Promise<void> {
    if (this.#id) await this.#load.run()
  }

  /** Opens the editor of a field, for example `email`. */
  edit(field: Field): void {
    if (this.#shown()?.mayEdit) this.#edits.open(field)
    this.#focusOn = field
  }

  protected kitChanged(): void {
    this.#shownId = null
    this.#turnTo()
  }

  protected override listen(kit: Kit) {
    return [
      kit.current.changed.add(() => this.#turnTo()),
      kit.current.guard(() => this.#mayLeave()),
      kit.entities.changed.add((news) => this.#onEntity(news)),
      kit.changes.watch((news) => this.#onNews(news))
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.hasUpdated && changed.has('customerId')) this.#turnTo()
    this.#focusOn ??= this.#fieldOf(this.#focused())
    const { value, trouble, isRunning } = this.#load
    this.show({
      empty: !this.#id,
      loading: isRunning && !value,
      error: trouble !== undefined,
      readonly: value !== undefined && !this.#shown()?.mayEdit
    })
  }

  /** Whoever was in a field stays in it, also when a button has become an input or the other way round. */
  protected override updated(): void {
    super.updated()
    const field = this.#focusOn
    this.#focusOn = undefined
    if (field && this.#fieldOf(this.#focused()) !== field) this.#focusField(field)
  }

  protected override get isOffline() {
    return this.#load.trouble?.kind === 'offline'
  }

  protected renderBody(): TemplateResult {
    const { value, trouble } = this.#load
    if (!this.#id) return html`${this.#renderHiddenTitle()}${this.#renderNobody()}`
    const isGone = trouble !== undefined && ['missing', 'forbidden', 'setup'].includes(trouble.kind)
    if (trouble && (isGone || !value)) return html`${this.#renderHiddenTitle()}${this.renderTrouble(trouble, this.say('loadFailed'))}`
    const shown = this.#shown()
    return shown ? this.#renderCard(shown) : html`${this.#renderHiddenTitle()}${renderSkeleton(this.#say)}`
  }

  #renderCard(shown: Shown): TemplateResult {
    const rows: Rows = { shown, edits: this.#edits, open: (field) => this.edit(field), next: (event, field) => this.#goOn(event, field) }
    const row = (field: Field) => renderRow(rows, field)
    const { createdAt, updatedAt } = shown.customer
    const { formats } = shown
    return html`${this.#load.isRunning ? html`<div class="progress" aria-hidden="true"></div>` : nothing} ${this.#renderStale()}
      <div class="ch" part="header">
        ${renderIdentity(shown, this.headingLevel, html`<slot name="header-end"></slot>`)} ${renderStage(shown, renderBadge(shown))}
      </div>
      <div class="columns" part="body">${columns.map((column) => html`<dl class="props" part="props">${column.map(row)}</dl>`)}</div>
      <div class="rest">
        <dl>${row('notes')}</dl>
        <p class="when">
          <time datetime=${createdAt} title=${formats.full(createdAt)}>${this.say('created', { day: formats.day(createdAt) })}</time>
          <time datetime=${updatedAt} title=${formats.full(updatedAt)}>${this.say('updated', { ago: formats.ago(updatedAt) })}</time>
        </p>
      </div>
      <slot name="footer"></slot>`
  }

  #renderStale() {
    const { trouble, value } = this.#load
    if (!trouble || !value) return nothing
    const isOver = trouble.kind === 'session'
    const words = { offline: 'offline', session: 'sessionEnded' } as const
    const title = trouble.kind === 'offline' || isOver ? this.say(words[trouble.kind as keyof typeof words]) : this.say('loadFailed')
    return html`<div class="banner warn" role="status" part="error">
      ${isOver ? icons.clock : trouble.kind === 'offline' ? icons.offline : icons.alert}
      <span class="grow">${title}. ${this.say('stillShown', { time: this.formats.time(this.#readAt) })}</span>
      <button class="btn sm" type="button" part="retry" @click=${() => void this.refresh()}>${this.say(isOver ? 'signIn' : 'retry')}</button>
    </div>`
  }

  #renderNobody() {
    return html`<slot name="empty">
      <div class="emp" part="empty">
        ${icons.user}
        <div class="head3">${this.say('nobody')}</div>
        <p>${this.placeholder || this.say('nobodyText')}</p>
      </div>
    </slot>`
  }

  #renderHiddenTitle() {
    return html`<div id="title" class="vh" role="heading" aria-level=${this.headingLevel || 2}>${this.accessibleName}</div>`
  }

  get #id(): string | null {
    return this.customerId && this.customerId !== 'current' ? this.customerId : (this.kit?.current.id ?? null)
  }

  #shown(): Shown | undefined {
    const customer = this.#load.value
    const known = this.kit?.known
    if (!customer || !known) return undefined
    const mayEdit = known.can.editCustomers && !this.readOnly && !customer.deletedAt
    return { customer, known, say: this.#say, formats: this.formats, locale: this.words?.locale ?? 'en', mayEdit }
  }

  #turnTo() {
    if (this.#id === this.#shownId) return
    // The host itself may turn the card; what was typed still goes to the customer it was typed for.
    void this.#edits.settle()
    this.#shownId = this.#id
    this.#edits = this.#newEdits(this.#id ?? '')
    this.#load.clear()
    if (this.kit && this.#id) void this.#load.run()
  }

  async #read(signal: AbortSignal): Promise<Customer> {
    const { kit } = this
    const id = this.#id
    if (!kit || !id) throw new Error('There is nobody to ask for')
    const [customer] = await Promise.all([new Customers(kit.send).get(id, { signal }), kit.bootstrap()])
    this.#readAt = new Date().toISOString()
    kit.entities.keep(customer)
    const { value } = this.#load
    // A save that was answered meanwhile knows more than this read.
    return value?.id === id && value.rev > customer.rev ? value : customer
  }

  #newEdits(id: string): Edits {
    const customers = () => {
      if (!this.kit) throw new Error('There is nobody to ask')
      return new Customers(this.kit.send)
    }
    return new Edits({
      latest: () => (this.#load.value?.id === id ? this.#load.value : undefined),
      read: async () => this.#learn(await customers().get(id)),
      write: (rev, patch, idempotencyKey) => customers().update({ id, rev }, patch, { idempotencyKey }),
      allows: (changes) => this.emit('ck-before-update', { id, changes } satisfies CustomerUpdate, { cancelable: true }),
      wrote: (edit, _before, after) => this.#onSaved(edit, this.#learn(after)),
      failed: (trouble) => this.emit('ck-error', { ...trouble, retry: () => void this.#edits.settle() }),
      changed: () => this.requestUpdate()
    })
  }

  /** The newest that is known of the customer, here and in every widget beside. */
  #learn(customer: Customer): Customer {
    const { value } = this.#load
    if (value?.id === customer.id && value.rev < customer.rev) this.#load.value = customer
    this.kit?.entities.keep(customer)
    return customer
  }

  #onSaved({ field, draft }: Edit, { id }: Customer) {
    this.announce(this.say('saved', { field: this.say(field) }))
    this.emit('ck-customer-updated', { id, changes: { [field]: draft } } satisfies CustomerUpdate)
  }

  #onEntity({ id, customer }: EntityNews) {
    const { value, isRunning } = this.#load
    if (value?.id === id && !isRunning && (customer?.rev ?? Infinity) > value.rev) void this.refresh()
  }

  #onNews(news: ChangeNews) {
    if (news === 'reset' || news.some(({ customerId }) => customerId === this.#shownId)) void this.refresh()
  }

  async #mayLeave(): Promise<boolean> {
    if (this.#id !== this.kit?.current.id) return true
    return this.#edits.settle()
  }

  /** Tab commits and opens the next; after the last it goes on through the page as ever. */
  #goOn(event: KeyboardEvent, field: Field) {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]:has(.val, .editing)')].map((row) => this.#fieldOf(row))
    const next = all[all.indexOf(field) + (event.shiftKey ? -1 : 1)]
    void this.#edits.commit(field)
    if (!next) return
    event.preventDefault()
    this.edit(next)
  }

  #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null
  }

  #fieldOf(element: Element | null): Field | undefined {
    // Safe because only rows of this card carry the attribute, and they write a field into it.
    return element?.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field | undefined
  }

  #focusField(field: Field) {
    const control = this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}] :is(input, textarea, .val, .clash button)`)
    control?.focus()
    if (control instanceof HTMLInputElement) control.select()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-card': CustomerCardElement
  }
  interface HTMLElementEventMap {
    'ck-before-update': CustomEvent<CustomerUpdate>
    'ck-customer-updated': CustomEvent<CustomerUpdate>
  }
}
