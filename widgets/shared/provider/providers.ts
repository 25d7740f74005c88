import type { Kit } from './kit.ts'
import { Listeners } from './listeners.ts'

export type Density = 'compact' | 'cosy' | 'comfortable'

/** What a widget may ask of the `<customer-kit>` it belongs to, whichever copy of the kit that one came with. */
export interface Provider extends HTMLElement {
  readonly kit: Kit
  readonly apiUrl: string
  readonly publicKey: string
  readonly locale: string
  readonly density: Density | ''
}

/** Climbs from a widget to the nearest provider, out of the shadow roots of the host page too. */
export class ProviderRequest extends Event {
  static readonly type = 'ck-provider-request'
  answer: Provider | undefined

  constructor() {
    super(ProviderRequest.type, { bubbles: true, composed: true })
  }
}

type Page = { providers: Set<Provider>; changed: Listeners; isTelling: boolean }
const key = Symbol.for('customer-kit@1')

/** One list for the page, also where two copies of this script were loaded. Safe because nobody else writes under this symbol. */
function page(): Page {
  const holder = globalThis as unknown as Record<symbol, Page | undefined>
  return (holder[key] ??= { providers: new Set(), changed: new Listeners(), isTelling: false })
}

export function addProvider(provider: Provider): void {
  page().providers.add(provider)
  providerChanged()
}

export function removeProvider(provider: Provider): void {
  page().providers.delete(provider)
  providerChanged()
}

/** Told a moment later, so that an element which is only being moved was never away. */
export function providerChanged(): void {
  const here = page()
  if (here.isTelling) return
  here.isTelling = true
  queueMicrotask(() => {
    here.isTelling = false
    here.changed.tell()
  })
}

export const onProvidersChange = (listener: () => void) => page().changed.add(listener)

export type Found = Provider | 'no_provider' | 'ambiguous_provider'

/** The one named by `id`, else the nearest around the widget, else the only one on the page. It never guesses between two. */
export function findProvider(widget: HTMLElement, id: string): Found {
  const { providers } = page()
  if (id) return [...providers].find((provider) => provider.id === id) ?? 'no_provider'
  const request = new ProviderRequest()
  widget.dispatchEvent(request)
  if (request.answer) return request.answer
  const [only] = providers
  if (!only) return 'no_provider'
  return providers.size > 1 ? 'ambiguous_provider' : only
}

/** A provider may stand further down in a page that is still arriving, or wait for its code; whatever its tag begins with. */
export const mayProviderCome = (): boolean =>
  document.readyState === 'loading' ||
  [...document.querySelectorAll(':not(:defined)')].some(({ localName }) => localName.endsWith('customer-kit'))
