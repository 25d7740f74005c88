import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { LitElement } from 'lit'
import { SetupError, type Trouble, troubleOf } from '../trouble.ts'
import { type Kit, kitOf } from './kit.ts'
import { findProvider, mayProviderCome, onProvidersChange, type Provider } from './providers.ts'

type Host = LitElement & { client: { send: Send } | undefined; provider: string }

type Ground = {
  /** While it is on the page: listen, and give back what stops it. */
  listen: (kit: Kit) => (() => void)[]
  /** Another workspace or none. */
  changed: () => void
  /** The page is put together in a way that cannot work. */
  wrong: (trouble: Trouble) => void
}

/** Which kit a widget belongs to: looked for when it comes onto a page, and whenever the page's providers change. */
export class Connection {
  readonly #host: Host
  readonly #ground: Ground
  kit: Kit | undefined
  /** Undefined where a client of the SDK was given instead. */
  provider: Provider | undefined
  setup: Trouble | undefined
  /** What a page sets after it has put the element there, as frameworks do, is only known with the first update. */
  #isWaiting = true
  #stopWatching = () => {}
  #stopListening: (() => void)[] = []

  constructor(host: Host, ground: Ground) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
  }

  hostConnected() {
    this.#stopWatching = onProvidersChange(this.resolve)
    this.resolve()
    if (this.#stopListening.length === 0) this.#listen()
  }

  hostDisconnected() {
    this.#stopWatching()
    removeEventListener('DOMContentLoaded', this.resolve)
    this.#stop()
  }

  /** With the first update, when all that the page has set is known. */
  begin() {
    this.#isWaiting = false
    this.resolve()
  }

  /** Moving the widget comes by here too and finds the same kit: nothing is read again. */
  readonly resolve = () => {
    const { client, provider, isConnected } = this.#host
    if (!isConnected) return
    const found = client ? undefined : findProvider(this.#host, provider)
    const mayCome = mayProviderCome()
    const code = typeof found === 'string' ? found : undefined
    this.provider = typeof found === 'object' ? found : undefined
    if (this.#isWaiting) return
    const before = this.setup?.code
    this.setup = code && !mayCome ? troubleOf(new SetupError(code)) : undefined
    if (code && mayCome) addEventListener('DOMContentLoaded', this.resolve, { once: true })
    if (this.setup && this.setup.code !== before) this.#ground.wrong(this.setup)
    const kit = client ? kitOf(client) : this.provider?.kit
    if (kit !== this.kit) this.#join(kit)
    this.#host.requestUpdate()
  }

  #join(kit: Kit | undefined) {
    this.#stop()
    this.kit = kit
    this.#listen()
    this.#ground.changed()
  }

  #listen() {
    if (this.kit) this.#stopListening = this.#ground.listen(this.kit)
  }

  #stop() {
    for (const stop of this.#stopListening.splice(0)) stop()
  }
}
