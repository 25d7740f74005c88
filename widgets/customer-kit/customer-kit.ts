import { css, html, LitElement, type PropertyValues } from 'lit'
import { property } from '../shared/property.ts'
import { defineElement } from '../shared/define.ts'
import { connect } from '../shared/provider/connect.ts'
import { Kit } from '../shared/provider/kit.ts'
import { type FetchSession, fromEndpoint, fromFunction, obtainFrom } from '../shared/provider/obtain.ts'
import { addProvider, type Density, type Provider, providerChanged, ProviderRequest, removeProvider } from '../shared/provider/providers.ts'
import { Session } from '../shared/provider/session.ts'

export type CurrentChange = { customerId: string | null }

/**
 * Connects the widgets inside it to a workspace, and to each other. Shows nothing of its own.
 *
 * @fires {CustomEvent<CurrentChange>} ck-current-change - Another customer is the current one.
 * @slot - Whatever the page has, with the widgets somewhere in it.
 */
export class CustomerKitElement extends LitElement implements Provider {
  static readonly define = (tag = 'customer-kit', registry = customElements) => defineElement(CustomerKitElement, tag, registry)

  static override styles = css`
    :host {
      display: contents;
    }
    :host(:state(light)) {
      color-scheme: light;
    }
    :host(:state(dark)) {
      color-scheme: dark;
    }
  `

  /** Where the API answers. Left out, it is where this script came from. */
  @property({ attribute: 'api-url' }) apiUrl = new URL(import.meta.url).origin
  /** A path of the host's own server that answers a POST with what `POST /v1/sessions` gave it. */
  @property({ attribute: 'session-endpoint' }) sessionEndpoint = ''
  /** Only intake forms need it. */
  @property({ attribute: 'public-key' }) publicKey = ''
  /** BCP 47. Left out, each widget follows the nearest `lang`. */
  @property() locale = ''
  @property() theme: 'auto' | 'light' | 'dark' = 'auto'
  /** Any CSS colour; the one thing most hosts set. */
  @property() accent = ''
  @property() density: Density | '' = ''
  /** How long a visible widget waits before it asks for news again. */
  @property({ attribute: 'refresh-seconds', type: Number }) refreshSeconds = 5
  /** Instead of `session-endpoint`: resolves to what `POST /v1/sessions` answered, rejects when nobody is signed in. */
  @property({ attribute: false }) fetchSession: FetchSession | undefined

  readonly #internals = this.attachInternals()
  readonly #accent = new CSSStyleSheet()
  #kit: Kit | undefined
  #connectedTo = ''

  get kit(): Kit {
    this.#kit ??= this.#connect()
    return this.#kit
  }

  get #place(): string {
    return `${this.apiUrl} ${this.sessionEndpoint}`
  }

  /** Makes a customer the current one, or none with null. False when an unsaved edit kept it from happening. */
  select(customerId: string | null): Promise<boolean> {
    return this.kit.current.select(customerId)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener(ProviderRequest.type, this.#answer)
    addProvider(this)
  }

  connectedMoveCallback() {
    providerChanged()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.removeEventListener(ProviderRequest.type, this.#answer)
    removeProvider(this)
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot() as ShadowRoot
    this.#accent.replaceSync(':host{}')
    root.adoptedStyleSheets.push(this.#accent)
    return root
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    for (const theme of ['light', 'dark']) this.#internals.states[this.theme === theme ? 'add' : 'delete'](theme)
    if (changed.has('accent')) this.#paint()
    // Also what was set before this code came: it is known from the first update on.
    if (this.#connectedTo !== this.#place) this.#kit = undefined
    if (this.hasUpdated) providerChanged()
  }

  protected override render() {
    return html`<slot></slot>`
  }

  readonly #answer = (event: Event) => {
    event.stopPropagation()
    ;(event as ProviderRequest).answer = this
  }

  #connect(): Kit {
    this.#connectedTo = this.#place
    const session = new Session(() => obtainFrom(() => this.#source()))
    const kit = new Kit({
      send: connect(this.apiUrl, session),
      resumed: session.resumed,
      pauseMs: () => this.refreshSeconds * 1000
    })
    kit.current.changed.add((customerId) => {
      const event = new CustomEvent<CurrentChange>('ck-current-change', { detail: { customerId }, bubbles: true, composed: true })
      this.dispatchEvent(event)
    })
    return kit
  }

  #source(): FetchSession | undefined {
    if (this.fetchSession) return fromFunction(this.fetchSession)
    return this.sessionEndpoint ? fromEndpoint(this.sessionEndpoint) : undefined
  }

  /** Through a rule of our own: neither a style attribute on the host's element nor a string that becomes a style sheet. */
  #paint() {
    const [rule] = this.#accent.cssRules
    if (rule instanceof CSSStyleRule) rule.style.setProperty('--ck-accent', this.accent || null)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-kit': CustomerKitElement
  }
  interface HTMLElementEventMap {
    'ck-current-change': CustomEvent<CurrentChange>
  }
}
