import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { safeHref } from '../shared/safe-href.ts'

/** In https, or from the page's own server: anything else would be a warning on the page that shows it. */
function safeAddress(address: string | null | undefined): string | undefined {
  const href = safeHref(address)
  return href && (href.startsWith('https:') || new URL(href).origin === location.origin) ? href : undefined
}

const show = ({ target }: Event) => ((target as HTMLElement).hidden = false)

/** Over the initials once it is here. What fails, or is forbidden by the page's policy, leaves them; it says nothing that the name does not say. */
export function renderPicture(address: string | null | undefined) {
  const src = safeAddress(address)
  return src ? keyed(src, html`<img src=${src} alt="" hidden decoding="async" referrerpolicy="no-referrer" @load=${show} />`) : nothing
}
