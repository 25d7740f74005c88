const gap = 4
const edge = 8

/** Puts a popover below its opener, or above where there is more room, and never off the screen. Through the CSSOM, as a strict CSP asks. */
function place(popover: HTMLElement, opener: Element): void {
  const at = opener.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const isRtl = getComputedStyle(popover).direction === 'rtl'
  const left = isRtl ? at.right - width : at.left
  const below = at.bottom + gap
  const fitsBelow = below + height <= innerHeight - edge || at.top < innerHeight - at.bottom
  const top = fitsBelow ? Math.min(below, innerHeight - height - edge) : at.top - gap - height
  // What a page zooms is measured in px of the screen, and told in px of its own.
  const { currentCSSZoom: zoom = 1 } = popover
  popover.style.setProperty('left', `${within(left, innerWidth - width) / zoom}px`)
  popover.style.setProperty('top', `${within(top, innerHeight - height) / zoom}px`)
}

const within = (wanted: number, most: number) => Math.max(edge, Math.min(wanted, most - edge))

/** For `@beforetoggle`: placed in the frame that shows it, closed when the page scrolls away under it, the focus given back. */
export function placeOnOpen(event: Event, opened: (popover: HTMLElement) => void = () => {}): void {
  const popover = event.currentTarget
  if (!(popover instanceof HTMLElement)) return
  const opener = openerOf(popover)
  // Chromium does not give it back by itself inside a shadow root.
  if ((event as ToggleEvent).newState === 'closed') return popover.matches(':focus-within') ? opener?.focus() : undefined
  requestAnimationFrame(() => {
    if (!opener || !popover.matches(':popover-open')) return
    place(popover, opener)
    opened(popover)
    closeOnScroll(popover)
  })
}

const openerOf = (popover: HTMLElement) =>
  (popover.getRootNode() as Document | ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${CSS.escape(popover.id)}"]`)

function closeOnScroll(popover: HTMLElement): void {
  const leave = new AbortController()
  const close = (event: Event) => {
    const isInside = event.target instanceof Node && popover.contains(event.composedPath()[0] as Node)
    if (!popover.isConnected) leave.abort()
    else if (!isInside) popover.hidePopover()
  }
  addEventListener('scroll', close, { capture: true, signal: leave.signal })
  addEventListener('resize', close, { signal: leave.signal })
  popover.addEventListener('beforetoggle', () => leave.abort(), { once: true })
}
