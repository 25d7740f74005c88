import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from './property.ts'
import { type Formats, formatsFor } from './formats.ts'
import { localeAround } from './locale.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'
import { type Kit, kitOf } from './provider/kit.ts'
import { type Density, findProvider, onProvidersChange, type Provider } from './provider/providers.ts'
import en from './strings/en.ts'
import { type Catalogue, type Catalogues, loadWords, type Translation, type Values, type Words } from './strings/words.ts'
import { buttons } from './styles/buttons.ts'
import { root } from './styles/root.ts'
import { states } from './styles/states.ts'
import { tokens } from './styles/tokens.ts'
import { SetupError, type Trouble, troubleOf } from './trouble.ts'
import { type Panel, troubleBanner, troublePanel } from './trouble-panel.ts'

export type ErrorDetail = { code: string; message: string; status: number; requestId: string; retry: () => void }
export type LoadDetail = { durationMs: number }
export type SharedWords = typeof en

/**
 * What every widget is built on: its provider, its words, its look, and what it says when something is wrong.
 *
 * @fires {CustomEvent} ck-ready - It is connected and knows its words.
 * @fires {CustomEvent<LoadDetail>} ck-load - What it shows has arrived.
 * @fires {CustomEvent<ErrorDetail>} ck-error - Something went wrong; `detail.code` says what, `detail.retry()` tries again.
 * @fires {CustomEvent} ck-before-sign-in - Somebody wants to sign in again. Prevent it to show a sign-in of your own, then call `refresh()`.
 * @csspart base - The panel.
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
  /** A client of the SDK, instead of a provider. */
  @property({ attribute: false }) client: { send: Send } | undefined
  /** The host's own wordings, by key. */
  @property({ attribute: false }) strings: Partial<Translation<English>> = {}

  protected abstract readonly catalogues: Catalogues<English>
  protected kit: Kit | undefined
  protected words: Words<English> | undefined
  readonly #internals = this.attachInternals()
  #stopWatching: (() => void) | undefined
  #stopListening: (() => void)[] = []
  #providerElement: Provider | undefined
  #setup: Trouble | undefined
  #wordsFor = ''
  #said = ''
  #isReady = false

  /** Reads again what is shown. */
  abstract refresh(): Promise<void>

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
    this.#stopWatching = onProvidersChange(() => this.#resolve())
    addEventListener('online', this.#reconnected)
    this.#resolve()
    if (this.#stopListening.length === 0) this.#listen()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('online', this.#reconnected)
    this.#stopWatching?.()
    for (const stop of this.#stopListening.splice(0)) stop()
  }

  protected override willUpdate(changed: PropertyValues) {
    if (this.hasUpdated && (changed.has('client') || changed.has('provider'))) this.#resolve()
    const { theme, frame } = this
    const density = this.density || this.#providerElement?.density
    this.show({ light: theme === 'light', dark: theme === 'dark', flush: frame === 'flush', plain: frame === 'plain' })
    this.show({ compact: density === 'compact', comfortable: density === 'comfortable' })
  }

  /** The first frame waits for its words, so that nobody sees them change. */
  protected override async scheduleUpdate() {
    const locale = this.locale || this.#providerElement?.locale || localeAround(this)
    if (locale !== this.#wordsFor || !this.words) {
      this.#wordsFor = locale
      const coming = loadWords(this.catalogues, locale)
      this.words = coming instanceof Promise ? await coming : coming
    }
    super.scheduleUpdate()
  }

  protected override updated() {
    if (this.#isReady || !this.kit) return
    this.#isReady = true
    this.emit('ck-ready', {})
  }

  protected override render() {
    return html`<section class="w" part="base" lang=${this.words?.language ?? 'en'} aria-labelledby="title">
      ${this.#setup ? html`<h2 id="title" class="vh">${this.accessibleName}</h2>${this.renderTrouble(this.#setup)}` : this.renderBody()}
      <div class="vh" role="status">${this.#said}</div>
    </section>`
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
    return html`<div id="title" class=${this.headingLevel === 0 ? 'vh' : 'title'} role="heading" aria-level=${level}>${this.accessibleName}${after}</div>`
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

  /** Moving the widget comes by here too and finds the same kit: nothing is read again. */
  #resolve() {
    if (!this.isConnected) return
    const found = this.client ? undefined : findProvider(this, this.provider)
    const mayBeComing = document.readyState === 'loading' || document.querySelector('customer-kit:not(:defined)') !== null
    const code = typeof found === 'string' ? found : undefined
    this.#providerElement = typeof found === 'object' ? found : undefined
    this.#setup = code && !mayBeComing ? troubleOf(new SetupError(code)) : undefined
    if (code && mayBeComing) addEventListener('DOMContentLoaded', () => this.#resolve(), { once: true })
    const kit = this.client ? kitOf(this.client) : this.#providerElement?.kit
    if (this.#setup) this.#report(this.#setup)
    if (kit !== this.kit) this.#join(kit)
    this.requestUpdate()
  }

  #join(kit: Kit | undefined) {
    for (const stop of this.#stopListening.splice(0)) stop()
    this.kit = kit
    this.#listen()
    this.kitChanged()
  }

  #listen() {
    if (this.kit) this.#stopListening = [this.kit.resumed.add(() => void this.refresh()), ...this.listen(this.kit)]
  }

  #signIn() {
    if (this.emit('ck-before-sign-in', {}, { cancelable: true })) void this.refresh()
  }

  readonly #reconnected = () => {
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
