import { Customers } from '@customer-kit/sdk/client/customers.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from '../shared/property.ts'
import { defineElement } from '../shared/define.ts'
import { KitElement } from '../shared/element.ts'
import { LatePart } from '../shared/late-part.ts'
import { Load } from '../shared/load.ts'
import type { ChangeNews } from '../shared/provider/changes.ts'
import type { EntityNews } from '../shared/provider/entities.ts'
import type { Kit } from '../shared/provider/kit.ts'
import type { Translation } from '../shared/strings/words.ts'
import { badges } from '../shared/styles/badges.ts'
import { people } from '../shared/styles/people.ts'
import { cardStyles } from './customer-card.styles.ts'
import { type Field, type Group, groupOf } from './fields.ts'
import { foldsStyles } from './folds.styles.ts'
import { Folds } from './folds.ts'
import { titleOf } from './identity.ts'
import type { IdentityChange } from './lazy/identity-keeping.ts'
import type { IdentityEnglish } from './lazy/identity-words.ts'
import type { Pen } from './lazy/pen.ts'
import type { Pickers } from './lazy/pickers.ts'
import type { PenEnglish, PenSay } from './lazy/words.ts'
import type { CustomerUpdate } from './lazy/writing.ts'
import { renderNobody, renderStale } from './notices.ts'
import { pictureStyles } from './picture.styles.ts'
import { renderSheet } from './sheet.ts'
import type { Shown } from './shown.ts'
import { renderSkeleton } from './skeleton.ts'
import { catalogues, type English, type Say } from './words.ts'

/**
 * One customer: who it is, where they stand, how to reach them. Each value is changed where it is read.
 *
 * @fires {CustomEvent<CustomerUpdate>} ck-before-update - About to save `detail.changes`; prevent it to leave them in the editor.
 * @fires {CustomEvent<CustomerUpdate>} ck-customer-updated - Somebody changed a value here, and it is saved.
 * @fires {CustomEvent<IdentityChange>} ck-before-identity-change - About to change how a customer is recognised, as `detail.verb` says; prevent it to leave it.
 * @fires {CustomEvent<IdentityChange>} ck-identity-changed - An address, a number or a name was added, changed or removed here.
 * @fires {CustomEvent<{ id: string }>} ck-before-delete - About to delete a customer; prevent it to keep them.
 * @fires {CustomEvent<{ id: string }>} ck-customer-deleted - A customer was put into the trash here.
 * @fires {CustomEvent<{ id: string }>} ck-customer-restored - A deletion was undone here.
 * @csspart identity - Avatar, name and the line below it.
 * @csspart picture - Initials, or the picture over them.
 * @csspart stage - Where the customer stands.
 * @csspart stage-step - One step of the track.
 * @csspart props - A list of properties.
 * @csspart group-title - What a group of them is called, which folds it away.
 * @csspart prop - One property: `prop-label` and `prop-value`.
 * @csspart input - What is typed into.
 * @csspart lock - Why something cannot be changed here.
 * @csspart identities - What a customer is recognised by, where it is changed: an `identity-row` each.
 * @csspart conflict - The choice between two people's values.
 */
export class CustomerCardElement extends KitElement<English> {
  static readonly define = (tag = 'customer-card', registry = customElements) => defineElement(CustomerCardElement, tag, registry)
  static override styles = [...KitElement.styles, people, badges, cardStyles, pictureStyles, foldsStyles]

  /** Which customer. Left out or `current`, the one who is chosen elsewhere on the page. */
  @property({ attribute: 'customer-id' }) customerId = 'current'
  /** What to say while no customer is selected. */
  @property() placeholder = ''

  /** The host's own wordings, by key. */
  declare strings: Partial<Translation<English & PenEnglish & IdentityEnglish>>

  protected readonly catalogues = catalogues
  readonly #say: Say = (key, values) => this.say(key, values)
  readonly #load = new Load<Customer>(this, (signal) => this.#read(signal), this.settled)
  #folds = new Folds()
  #shownId: string | null = null
  #readAt = new Date()
  #penSay: PenSay = () => ''
  readonly #late = new LatePart<Pen>(this, (locale, pen) => this.#takePen(locale, pen))

  protected get ownName() {
    const { value } = this.#load
    return value ? titleOf(value, this.#say) : this.say('card')
  }

  async refresh(): Promise<void> {
    if (this.#id) await this.#load.run()
  }

  /** Opens the editor of a field, for example `email`. */
  async edit(field: Field): Promise<void> {
    if (!this.#shown()?.mayEdit) return
    this.#folds.show(groupOf(field))
    const pen = await this.#fetchPen()
    await this.updateComplete
    pen?.edit(field)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#pen?.stay()
  }

  protected kitChanged(): void {
    this.#folds = new Folds()
    this.#shownId = null
    this.#pen?.forget()
    this.#load.clear()
    this.#turnTo()
  }

  protected override listen(kit: Kit) {
    return [
      kit.current.changed.add(() => this.#turnTo()),
      kit.resumed.add(() => this.#pen?.resume()),
      kit.current.guard(() => !this.#isFollowing || (this.#pen?.mayLeave() ?? true)),
      kit.entities.changed.add((news) => this.#onEntity(news)),
      kit.changes.watch((news) => this.#onNews(news))
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.hasUpdated && changed.has('customerId')) this.#turnTo()
    const { value, trouble, isRunning } = this.#load
    this.show({
      empty: !this.#id,
      loading: isRunning && !value,
      error: trouble !== undefined,
      readonly: value !== undefined && !this.#shown()?.mayEdit
    })
  }

  protected override updated(): void {
    super.updated()
    if (this.#shown()?.mayEdit) void this.#fetchPen()
  }

  protected override get isOffline() {
    return this.#load.trouble?.kind === 'offline'
  }

  protected renderBody(): TemplateResult {
    return html`${this.#renderShown()}${this.#pen?.renderQuestions(this.ownName)}`
  }

  protected override renderNews() {
    return this.#pen?.renderNews() ?? nothing
  }

  #renderShown(): TemplateResult {
    const { value, trouble } = this.#load
    const hidden = html`<div id="title" class="vh" role="heading" aria-level=${this.headingLevel || 2}>${this.accessibleName}</div>`
    if (!this.#id) return html`${hidden}${renderNobody(this.#say, this.placeholder)}`
    const isGone = trouble !== undefined && ['missing', 'forbidden', 'setup'].includes(trouble.kind)
    // What somebody is writing stays where it is, also when there is nobody left that it could be saved for.
    if (trouble && (!value || (isGone && !this.#pen?.isHolding)))
      return html`${hidden}${this.renderTrouble(trouble, this.say('loadFailed'))}`
    const shown = this.#shown()
    return shown ? this.#renderCard(shown) : html`${hidden}${renderSkeleton(this.#say)}`
  }

  #renderCard(shown: Shown): TemplateResult {
    const pen = shown.mayEdit ? this.#pen : undefined
    const { known } = shown
    const isFolded = (group: Group) => this.#folds.has(known, group)
    const fold = (group: Group, isAway: boolean) => {
      this.#folds.put(group, isAway, known, this.kit?.send)
      this.requestUpdate()
    }
    const sheet = renderSheet({ shown, level: this.headingLevel, name: this.accessibleName, pen, isFolded, fold })
    return html`${this.#load.isRunning ? html`<div class="progress" aria-hidden="true"></div>` : nothing}${this.#renderStale()}${sheet}`
  }

  #renderStale() {
    const { trouble } = this.#load
    if (!trouble) return nothing
    const again = () => void this.refresh()
    const signIn = () => this.emit('ck-before-sign-in', {}, { cancelable: true }) && again()
    const time = this.#readAt.toLocaleTimeString(this.words?.locale, { timeStyle: 'short' })
    return renderStale({ trouble, time, say: this.#say, again, signIn })
  }

  get #id(): string | null {
    return this.#isFollowing ? (this.kit?.current.id ?? null) : this.customerId
  }

  get #isFollowing(): boolean {
    return !this.customerId || this.customerId === 'current'
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
    this.#shownId = this.#id
    this.#pen?.turnTo(this.#id ?? '')
    this.#load.clear()
    if (this.kit && this.#id) void this.#load.run()
  }

  async #read(signal: AbortSignal): Promise<Customer> {
    const { kit } = this
    const id = this.#id
    if (!kit || !id) throw new Error('There is nobody to ask for')
    const [customer] = await Promise.all([new Customers(kit.send).get(id, { signal }), kit.bootstrap()])
    this.#readAt = new Date()
    kit.entities.keep(customer)
    const { value } = this.#load
    // A save that was answered meanwhile knows more than this read.
    return value?.id === id && value.rev > customer.rev ? value : customer
  }

  /** The newest that is known of the customer, here and in every widget beside. */
  #learn(customer: Customer): Customer {
    const { value } = this.#load
    if (value?.id === customer.id && value.rev < customer.rev) this.#load.value = customer
    this.kit?.entities.keep(customer)
    return customer
  }

  #onEntity({ id, customer }: EntityNews) {
    const { value, isRunning } = this.#load
    if (value?.id === id && !isRunning && (customer?.rev ?? Infinity) > value.rev) void this.refresh()
  }

  #onNews(news: ChangeNews) {
    if (news === 'reset' || news.some(({ customerId }) => customerId === this.#shownId)) void this.refresh()
  }

  /** Only whoever may change a customer needs the code that does it, and the words of their language for it. */
  #fetchPen(): Promise<Pen | undefined> {
    return this.#late.for(this.words?.locale)
  }

  get #pen(): Pen | undefined {
    return this.#late.here
  }

  async #takePen(locale: string, pen: Pen | undefined): Promise<Pen | undefined> {
    const code = await this.fetchCode(() => Promise.all([import('./lazy/pen.ts'), import('./lazy/pickers.ts')]))
    if (!code) return undefined
    const [{ Pen }, { Pickers }] = code
    this.#penSay = await Pen.say(locale, this.#say, () => this.strings)
    return pen ?? this.#take(Pen, new Pickers(this))
  }

  #take(Held: typeof Pen, pickers: Pickers): Pen {
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...CustomerCardElement.elementStyles, ...Held.styles])
    return new Held(this, pickers, {
      kit: () => this.kit,
      say: (key, values) => this.#penSay(key, values),
      emit: (type, detail, options) => this.emit(type, detail, options),
      shown: () => this.#load.value,
      learn: (customer) => this.#learn(customer),
      isFollowing: () => this.#isFollowing,
      refresh: () => this.refresh(),
      locale: () => this.words?.locale ?? 'en',
      own: () => this.strings,
      wear: (styles) => this.wear([styles])
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-card': CustomerCardElement
  }
  interface HTMLElementEventMap {
    'ck-before-update': CustomEvent<CustomerUpdate>
    'ck-customer-updated': CustomEvent<CustomerUpdate>
    'ck-before-identity-change': CustomEvent<IdentityChange>
    'ck-identity-changed': CustomEvent<IdentityChange>
    'ck-customer-deleted': CustomEvent<{ id: string }>
    'ck-customer-restored': CustomEvent<{ id: string }>
  }
}
