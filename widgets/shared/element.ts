import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from './property.ts'
import { type Formats, formatsFor } from './formats.ts'
import { focusFirst } from './focus-first.ts'
import { localeAround } from './locale.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import { Connection } from './provider/connection.ts'
import type { Kit } from './provider/kit.ts'
import type { Density } from './provider/providers.ts'
import en from './strings/en.ts'
import { type Catalogue, type Catalogues, loadWords, type Translation, type Values, type Words } from './strings/words.ts'
import { buttons } from './styles/buttons.ts'
import { root } from './styles/root.ts'
import { states } from './styles/states.ts'
import { tokens } from './styles/tokens.ts'
import type { Trouble } from './trouble.ts'
import { type Panel, troubleBanner, troublePanel } from './trouble-panel.ts'

export type ErrorDetail = { code: string; message: string; status: number; requestId: string; retry: () => void }
const incomplete: Trouble = { kind: 'failed', code: 'chunk_load', message: '', status: 0, requestId: '' }

export type LoadDetail = { durationMs: number }
export type SharedWords = typeof en

/**
 * What every widget is built on: its provider, its words, its look, and what it says when something is wrong.
 *
 * @fires {CustomEvent} ck-ready - It is connected and knows its words.
 * @fires {CustomEvent<LoadDetail>} ck-load - What it shows has arrived.
 * @fires {CustomEvent<ErrorDetail>} ck-error - Something went wrong; `detail.code` says what, `detail.retry()` tries again.
 * @fires {CustomEvent} ck-before-sign-in - Somebody wants to sign in again. Prevent it to show a sign-in of your own, then call `refresh()`.
 * @slot header-start - Before the heading.
 * @slot header-end - At the end of the line with the heading.
 * @slot empty - Instead of what it says when there is nothing to show.
 * @slot error - Instead of what it says when nothing could be shown.
 * @slot footer - Below everything.
 * @cssstate loading - Nothing is here yet.
 * @cssstate empty - There is nothing.
 * @cssstate error - What it shows could not be read, or not again.
 * @cssstate readonly - Nothing can be changed here.
 * @csspart base - The panel.
 * @csspart title - The heading.
 * @csspart body - What stands between header and footer.
 * @csspart skeleton - What stands there before anything has arrived.
 * @csspart empty - What it says when there is nothing to show.
 * @csspart error - What it says when something is wrong, with the button `retry` in it.
 */
export abstract class KitElement<English extends Catalogue & SharedWords = Catalogue & SharedWords> extends LitElement {
  static override styles = [tokens, root, buttons, states]

  /** The id of the `<customer-kit>` to use, where it is not the one around. */
  @property() provider = ''
  /** BCP 47. Left out, the provider's, else the nearest `lang`. */
  @property() locale = ''
  @property() theme: 'auto' | 'light' | 'dark' = 'auto'
  @property() density: Density | '' = ''
  /** `flush` has no border of its own, `plain` no surface either. */
  @property() frame: 'panel' | 'flush' | 'plain' = 'panel'
  /** 0 hides the heading; the widget keeps its name. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2
  /** Another name than its own. */
  @property() label = ''
  /** Nothing can be changed here, whatever the person may. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false
  /** A client of the SDK, instead of a provider. */
  @property({ attribute: false }) client: { send: Send } | undefined
  /** The host's own wordings, by key. */
  @property({ attribute: false }) strings: Partial<Translation<English>> = {}

  protected abstract readonly catalogues: Catalogues<English>
  protected words: Words<English> | undefined
  readonly #internals = this.attachInternals()
  readonly #connection = new Connection(this, {
    listen: (kit) => [kit.resumed.add(() => void this.refresh()), ...this.listen(kit)],
    changed: () => this.kitChanged(),
    wrong: (trouble) => this.#report(trouble)
  })
  #wordsFor = ''
  #said = ''
  #isReady = false
  #isIncomplete = false

  protected get kit(): Kit | undefined {
    return this.#connection.kit
  }

  /** Reads again what is shown. */
  abstract refresh(): Promise<void>

  /** Leads to the first thing that can be used here. */
  override focus(options?: FocusOptions): void {
    focusFirst(this.renderRoot, options)
  }

  /** What the person in front of the page may do, once it is known. */
  get can(): Bootstrap['can'] | undefined {
    return this.kit?.known?.can
  }

  /** The same as its CSS states say. */
  get state(): 'loading' | 'error' | 'empty' | 'ready' {
    return (['loading', 'error', 'empty'] as const).find((state) => this.#internals.states.has(state)) ?? 'ready'
  }

  /** Another workspace or none: forget what was read, begin again. Called with `kit` already in place. */
  protected abstract kitChanged(): void

  /** Between the walls of the panel. */
  protected abstract renderBody(): TemplateResult | typeof nothing

  /** While it is on the page: listen, and give back what stops it. */
  protected listen(_kit: Kit): (() => void)[] {
    return []
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('online', this.#reconnected)
  }

  /** Moved in one step, with `moveBefore`: nothing that is open closes, nothing that is being typed is left. */
  connectedMoveCallback() {
    this.#connection.resolve()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('online', this.#reconnected)
  }

  protected override willUpdate(changed: PropertyValues) {
    if (!this.hasUpdated || changed.has('client') || changed.has('provider')) this.#connection.begin()
    const { theme, frame } = this
    const density = this.density || this.#connection.provider?.density
    this.show({ light: theme === 'light', dark: theme === 'dark', flush: frame === 'flush', plain: frame === 'plain' })
    this.show({ compact: density === 'compact', comfortable: density === 'comfortable' })
  }

  /** The first frame waits for its words, so that nobody sees them change. */
  protected override async scheduleUpdate() {
    const locale = this.locale || this.#connection.provider?.locale || localeAround(this)
    if (locale !== this.#wordsFor || !this.words) {
      this.#wordsFor = locale
      const coming = loadWords(this.catalogues, locale)
      this.words = coming instanceof Promise ? await coming : coming
    }
    super.scheduleUpdate()
  }

  protected override updated() {
    if (this.#connection.setup) this.show({ loading: false, error: true })
    if (this.#isReady || !this.kit) return
    this.#isReady = true
    this.emit('ck-ready', {})
  }

  protected override render() {
    const { setup } = this.#connection
    return html`<section class="w" part="base" lang=${this.words?.language ?? 'en'} aria-label=${this.accessibleName} aria-busy=${this.state === 'loading'}>
      ${this.#isIncomplete ? troubleBanner({ ...this.#panel(incomplete, this.say('incomplete')), retry: this.#reload }) : nothing}
      ${setup ? html`<h2 id="title" class="vh">${this.accessibleName}</h2>${this.renderTrouble(setup)}` : this.renderBody()}
      <slot name="footer" part="footer"></slot>
      <div class="news" role="status"><span class="vh">${this.#said}</span>${this.renderNews()}</div>
    </section>`
  }

  /** A short message that goes away again. It stands in the one region that is read out. */
  protected renderNews(): TemplateResult | typeof nothing {
    return nothing
  }

  /** What the widget is called when the host gave it no `label`. */
  protected abstract get ownName(): string

  protected get accessibleName(): string {
    return this.label || this.ownName
  }

  protected say(key: keyof English, values?: Values): string {
    return this.words?.say(key, values, this.strings) ?? ''
  }

  protected get formats(): Formats {
    return formatsFor(this.words?.locale ?? 'en')
  }

  /** Heading of the widget at the level that the host asked for; always there to name the widget. */
  protected renderTitle(after: unknown = nothing): TemplateResult {
    const level = Math.min(Math.max(this.headingLevel, 2), 6)
    return html`<slot name="header-start"></slot
      ><div id="title" part="title" class=${this.headingLevel === 0 ? 'vh' : 'title'} role="heading" aria-level=${level}>${this.accessibleName}${after}</div>`
  }

  protected renderTrouble(trouble: Trouble, title?: string): TemplateResult {
    return troublePanel(this.#panel(trouble, title))
  }

  /** The same where there is still something to show: one line above it. */
  protected renderBanner(trouble: Trouble, title?: string): TemplateResult {
    return troubleBanner(this.#panel(trouble, title))
  }

  /** For readers who cannot see the change. */
  protected announce(text: string): void {
    this.#said = text
    this.requestUpdate()
  }

  /** `:state(…)`: what a host may style by. */
  protected show(flags: Readonly<Record<string, boolean>>): void {
    for (const [state, isOn] of Object.entries(flags)) this.#internals.states[isOn ? 'add' : 'delete'](state)
  }

  /** Styles that came with code which was only now needed. */
  protected wear(more: readonly CSSResult[]): void {
    const { adoptedStyleSheets: worn } = this.renderRoot as ShadowRoot
    for (const { styleSheet } of more) if (styleSheet && !worn.includes(styleSheet)) worn.push(styleSheet)
  }

  /** False when a listener prevented it. */
  protected emit(type: `ck-${string}`, detail: unknown, { cancelable = false } = {}): boolean {
    const event = new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true })
    return this.dispatchEvent(event)
  }

  /** Code that is only now needed. Undefined where it did not arrive: the person and the page are told, and it waits for a retry. */
  protected async fetchCode<Code>(fetch: () => Promise<Code>): Promise<Code | undefined> {
    if (this.#isIncomplete) return undefined
    try {
      // Once more: what failed a moment ago may be there now.
      return await fetch().catch(fetch)
    } catch (cause) {
      this.#isIncomplete = true
      this.emit('ck-error', {
        code: 'chunk_load',
        message: String(cause),
        status: 0,
        requestId: '',
        retry: this.#complete
      } satisfies ErrorDetail)
      this.requestUpdate()
      return undefined
    }
  }

  readonly #complete = () => {
    this.#isIncomplete = false
    this.requestUpdate()
  }

  /** A deployment may have taken the code away, and then only a page that is loaded again fits. Without a connection it would be lost. */
  readonly #reload = () => (navigator.onLine ? location.reload() : this.#complete())

  /** Tells the page how a load ended. Hand it to each `Load`. */
  protected readonly settled = ({ trouble }: { trouble: Trouble | undefined }, durationMs: number) => {
    if (trouble) this.#report(trouble)
    else this.emit('ck-load', { durationMs } satisfies LoadDetail)
  }

  #panel(trouble: Trouble, title: string | undefined): Panel {
    return {
      trouble,
      title,
      say: (key, values) => this.say(key as keyof English, values),
      retry: () => void this.refresh(),
      signIn: () => this.#signIn()
    }
  }

  #report({ code, message, status, requestId }: Trouble) {
    this.emit('ck-error', { code, message, status, requestId, retry: () => void this.refresh() } satisfies ErrorDetail)
  }

  #signIn() {
    if (this.emit('ck-before-sign-in', {}, { cancelable: true })) void this.refresh()
  }

  readonly #reconnected = () => {
    this.#complete()
    if (this.isOffline) void this.refresh()
  }

  /** True while what it shows is missing for want of a connection. */
  protected get isOffline(): boolean {
    return false
  }
}

declare global {
  interface HTMLElementEventMap {
    'ck-ready': CustomEvent
    'ck-load': CustomEvent<LoadDetail>
    'ck-error': CustomEvent<ErrorDetail>
    'ck-before-sign-in': CustomEvent
  }
}
