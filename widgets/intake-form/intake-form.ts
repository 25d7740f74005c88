import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from '../shared/property.ts'
import { defineElement } from '../shared/define.ts'
import { focusFirst } from '../shared/focus-first.ts'
import { localeAround } from '../shared/locale.ts'
import { mayProviderCome, onProvidersChange } from '../shared/provider/providers.ts'
import { withMore } from '../shared/strings/more-words.ts'
import { loadWords, type Translation, type Words } from '../shared/strings/words.ts'
import { connect, type Place, placeOf, Unable } from './connection.ts'
import { type Details, emit } from './events.ts'
import { type Failure, failureOf, mayPass } from './failure.ts'
import { formStyles } from './intake-form.styles.ts'
import type { Sheet } from './lazy/sheet.ts'
import type { SheetEnglish } from './lazy/words.ts'
import { renderConfirmed, renderLoading, renderUnavailable } from './views.ts'
import { catalogues, type English, type Say } from './words.ts'

type Stage =
  | { is: 'loading' }
  | { is: 'unavailable'; failure: Failure }
  | { is: 'asking'; sheet: Sheet }
  | { is: 'confirmed'; sheet: Sheet; confirmation: { title: string; text: string } }

const fetchSheet = () => import('./lazy/sheet.ts')
const incomplete = ({ message }: Error) => {
  throw new Unable(message, 'chunk_load')
}

/** Not for the page. */
const inside = { state: true, attribute: false }
const stateOf = { loading: 'loading', unavailable: 'error', asking: 'ready', confirmed: 'ready' } as const

/**
 * A form that anybody may fill in; whoever sends it becomes a customer.
 *
 * @fires {CustomEvent} ck-ready - the form is shown: `detail.formKey`
 * @fires {CustomEvent} ck-load - its definition has arrived
 * @fires {CustomEvent} ck-before-submit - about to send `detail.values` and `detail.answers`; cancel it to keep them here
 * @fires {CustomEvent} ck-submitted - accepted: `detail.submissionId`
 * @fires {CustomEvent} ck-submit-failed - `detail.fields` need attention
 * @fires {CustomEvent} ck-error - `detail.code` and `detail.message`, for the developer of the page
 * @slot header-start - before the heading
 * @slot header-end - after the heading
 * @slot before - above the first field
 * @slot after - below the last field
 * @slot consent - replaces the text of the consent, for instance to link to a policy
 * @slot submit - replaces the words on the button
 * @slot success - replaces the confirmation
 * @slot error - replaces what stands there when there is no form
 * @slot footer - below everything
 * @cssstate loading - the form is on its way
 * @cssstate error - there is no form to show
 * @csspart form - the form itself
 * @csspart field - label, control, help and fault of one entry
 * @csspart submit - the button
 * @csspart success - what replaces the form once it was accepted
 */
export class IntakeFormElement extends LitElement {
  static readonly define = (tag = 'intake-form', registry = customElements) => defineElement(IntakeFormElement, tag, registry)

  static override styles = formStyles

  /** Which form of the workspace to show. */
  @property({ attribute: 'form-key' }) formKey = ''
  /** Where the API answers. Left out, where the provider says, else where this script came from. */
  @property({ attribute: 'api-url' }) apiUrl = ''
  /** A key that may read forms and send answers, and nothing else. Left out, the provider's. */
  @property({ attribute: 'public-key' }) publicKey = ''
  /** The id of the `<customer-kit>` to use, where it is not the one around. */
  @property() provider = ''
  /** BCP 47. Left out, the nearest `lang`. */
  @property() locale = ''
  @property() theme: 'auto' | 'light' | 'dark' = 'auto'
  /** `flush` has no border of its own, `plain` no surface either. */
  @property() frame: 'panel' | 'flush' | 'plain' = 'panel'
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2
  /** Another name than the form's title, for whoever cannot see it. */
  @property() label = ''
  /** The host's own wordings, by key. */
  @property({ attribute: false }) strings: Partial<Translation<English & SheetEnglish>> = {}

  @property(inside) private stage: Stage = { is: 'loading' }
  @property(inside) private failure: Failure | undefined
  @property(inside) private isSending = false

  readonly #states = this.attachInternals().states
  #words: Words<English> | undefined
  #wordsFor = ''
  #loading = new AbortController()
  #loadedFrom = ''
  #leave = () => {}
  /** It stood in the page before its code came: what was set on it until then is only known with its first update. */
  readonly #isLate = this.isConnected

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('online', this.#backOnline)
    this.#leave = onProvidersChange(() => this.#look())
    if (this.hasUpdated || !this.#isLate) this.#look()
  }

  /** Moved in one step: nothing was left, so nothing begins again. */
  connectedMoveCallback(): void {
    this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.#backOnline)
    this.#leave()
  }

  /** Reads the form again, unless somebody may be filling it in. */
  async refresh(): Promise<void> {
    if (!('sheet' in this.stage)) this.#look(true)
  }

  /** Leads to the first thing that can be used here. */
  override focus(options?: FocusOptions): void {
    focusFirst(this.renderRoot, options)
  }

  /** The same as its CSS states say. */
  get state(): 'loading' | 'error' | 'ready' {
    return stateOf[this.stage.is]
  }

  /** Sends what stands in the form. True when it was accepted. */
  async submit(): Promise<boolean> {
    if (this.stage.is !== 'asking' || this.isSending || !this.validate()) return false
    const { sheet } = this.stage
    const { values, answers } = sheet.read()
    if (!emit(this, 'ck-before-submit', { values, answers })) return false
    return this.#send(sheet)
  }

  /** Shows what needs attention and leads to the first of it. True when nothing does. */
  validate(): boolean {
    const { stage } = this
    if (stage.is !== 'asking') return false
    const isComplete = stage.sheet.isComplete()
    if (!isComplete) this.#leadToFaults(stage.sheet)
    return isComplete
  }

  /** Empties the form, and brings it back after a confirmation. */
  reset(): void {
    const { stage } = this
    this.failure = undefined
    if ('sheet' in stage) stage.sheet.empty()
    if (stage.is === 'confirmed') this.stage = { is: 'asking', sheet: stage.sheet }
  }

  /** The first frame waits for its words, so that nobody sees them change. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#speak()
    super.scheduleUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['formKey', 'apiUrl', 'publicKey', 'provider'].some((name) => changed.has(name))) this.#look()
    if (changed.has('strings') && 'sheet' in this.stage) this.stage.sheet.reword()
    const worn = new Set<string>([this.theme, this.frame, this.state])
    for (const name of ['light', 'dark', 'flush', 'plain', 'loading', 'error']) this.#states[worn.has(name) ? 'add' : 'delete'](name)
  }

  protected override render(): TemplateResult {
    const { stage, headingLevel, isSending, failure } = this
    const say = this.#say
    return html`<section
      class="w" part="base" lang=${this.#words?.language ?? 'en'}
      aria-busy=${stage.is === 'loading'} aria-label=${this.label || ('sheet' in stage ? stage.sheet.form.title : say('loading'))}
    >
      <div role="status">${stage.is === 'confirmed' ? renderConfirmed(stage.confirmation, headingLevel) : nothing}</div>
      ${stage.is === 'loading' ? renderLoading(say) : nothing}
      ${stage.is === 'unavailable' ? renderUnavailable(stage.failure, say, () => this.#again(stage.failure)) : nothing}
      ${stage.is === 'asking' ? stage.sheet.render({ isSending, failure: failure?.sentence, headingLevel }) : nothing}
      <slot name="footer" part="footer"></slot>
    </section>`
  }

  async #speak(): Promise<Words<English>> {
    const locale = this.locale || localeAround(this)
    if (this.#words && this.#wordsFor === locale) return this.#words
    this.#wordsFor = locale
    this.#words = await loadWords(catalogues, locale)
    if ('sheet' in this.stage) await this.#translate(this.stage.sheet, this.#words)
    return this.#words
  }

  async #translate(sheet: Sheet, { locale }: Words<English>): Promise<void> {
    const { Sheet } = await fetchSheet()
    sheet.reword(await withMore(Sheet.catalogues, locale, this.#say, () => this.strings), locale)
  }

  readonly #say: Say = (key, values) => this.#words?.say(key, values, this.strings) ?? ''

  /** Reads the form, unless what is here came from the same place: being moved neither asks again nor loses a word. */
  #look(again = false): void {
    try {
      const place = placeOf(this)
      const form = `${place.apiUrl} ${this.formKey} `
      const from = form + place.publicKey
      // With another key it is the same form: what was typed stays, and is sent with that key.
      const isKept = this.stage.is === 'asking' ? this.#loadedFrom.startsWith(form) : this.#loadedFrom === from
      if (again || !isKept) void this.#load(place)
      this.#loadedFrom = from
    } catch (error) {
      const { stage } = this
      const isKnown = stage.is === 'unavailable' && error instanceof Unable && stage.failure.reason === error.message
      if (!mayProviderCome() && !isKnown && stage.is !== 'asking') this.stage = { is: 'unavailable', failure: this.#report(error) }
    }
  }

  async #load(place: Place): Promise<void> {
    this.#loading.abort()
    const { signal } = (this.#loading = new AbortController())
    this.stage = { is: 'loading' }
    const started = performance.now()
    try {
      const [form, { Sheet }] = await Promise.all([
        connect(place).get(this.formKey, { signal }),
        fetchSheet().catch(fetchSheet).catch(incomplete)
      ])
      const words = await this.#speak()
      const root = this.renderRoot
      if (root instanceof ShadowRoot) adoptStyles(root, [...IntakeFormElement.elementStyles, ...Sheet.styles])
      const say = await withMore(Sheet.catalogues, words.locale, this.#say, () => this.strings)
      if (signal.aborted) return
      const redraw = () => this.requestUpdate()
      const sheet = new Sheet(form, { root, say, locale: words.locale, redraw, send: () => void this.submit() })
      this.stage = { is: 'asking', sheet }
      await this.updateComplete
      emit(this, 'ck-ready', { formKey: this.formKey })
      emit(this, 'ck-load', { durationMs: performance.now() - started })
    } catch (error) {
      if (!signal.aborted) this.stage = { is: 'unavailable', failure: this.#report(error) }
    }
  }

  async #send(sheet: Sheet): Promise<boolean> {
    this.isSending = true
    this.failure = undefined
    try {
      const submission = sheet.read()
      const idempotencyKey = sheet.attempt.keyFor(submission)
      const { submissionId, confirmation } = await connect(placeOf(this)).submit(this.formKey, submission, { idempotencyKey })
      sheet.attempt.forget()
      this.stage = { is: 'confirmed', sheet, confirmation }
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('[part=success] [role=heading]')?.focus()
      emit(this, 'ck-submitted', { submissionId })
      return true
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0) {
        sheet.refuse(error.errors)
        this.#leadToFaults(sheet)
      } else this.failure = this.#report(error, () => void this.submit())
      return false
    } finally {
      this.isSending = false
    }
  }

  #leadToFaults({ faulty, lead }: Sheet): void {
    emit(this, 'ck-submit-failed', { fields: faulty })
    void this.updateComplete.then(() => lead(faulty[0] ?? ''))
  }

  /** Code that a deployment has taken away only comes with a page that is loaded again. */
  #again({ code }: Failure) {
    if (code === 'chunk_load' && navigator.onLine) location.reload()
    else this.#look(true)
  }

  readonly #backOnline = () => {
    const { stage, failure } = this
    if (stage.is === 'unavailable' && mayPass(stage.failure)) this.#look(true)
    if (stage.is === 'asking' && failure?.sentence === 'offline') void this.submit()
  }

  #report(error: unknown, retry = () => this.#look(true)): Failure {
    const failure = failureOf(error, this.formKey)
    const { code, reason: message, status, requestId } = failure
    emit(this, 'ck-error', { code, message, status, requestId, retry })
    return failure
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'intake-form': IntakeFormElement
  }
  interface HTMLElementEventMap {
    'ck-before-submit': CustomEvent<Details['ck-before-submit']>
    'ck-submitted': CustomEvent<Details['ck-submitted']>
    'ck-submit-failed': CustomEvent<Details['ck-submit-failed']>
  }
}
