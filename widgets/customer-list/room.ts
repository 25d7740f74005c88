import type { LitElement, ReactiveController } from 'lit'

/** How much room the page gave the list: how wide, whether it has a height, and whether it is paper. */
export class Room implements ReactiveController {
  readonly #host: LitElement
  readonly #resizes = new ResizeObserver(() => this.#schedule())
  #frame = 0
  /** The size that was measured, of which there is nothing more to know. */
  #measuredAt = ''
  /** In px, more or less. */
  width = 1000
  /** False where the list is as high as what is in it. */
  hasHeight = false
  /** Paper has no window: it gets every row that was loaded, at once. */
  isPaper = false

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  /** Too narrow for columns. */
  get isNarrow(): boolean {
    return this.width < 640
  }

  /** Measured before anything is drawn: what is drawn for another room would be drawn twice. */
  hostConnected() {
    this.#resizes.observe(this.#host)
    if (!this.#measuredAt) this.#measure()
    addEventListener('beforeprint', this.#print)
    addEventListener('afterprint', this.#print)
  }

  hostDisconnected() {
    cancelAnimationFrame(this.#frame)
    this.#resizes.disconnect()
    removeEventListener('beforeprint', this.#print)
    removeEventListener('afterprint', this.#print)
  }

  /** In a frame of its own: to lay out anew from within the observer is an error that the host page would hear of. */
  #schedule() {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#measure())
  }

  #measure() {
    const { shadowRoot, offsetWidth, offsetHeight } = this.#host
    const at = `${offsetWidth} ${offsetHeight}`
    if (!shadowRoot || offsetWidth === 0 || at === this.#measuredAt) return
    this.#measuredAt = at
    const width = Math.floor(offsetWidth / step) * step
    const panel = shadowRoot.querySelector<HTMLElement>('.w')
    const hasHeight = hasDefiniteHeight(this.#host, panel ?? shadowRoot.appendChild(document.createElement('div')))
    if (!panel) shadowRoot.lastElementChild?.remove()
    if (width === this.width && hasHeight === this.hasHeight) return
    this.width = width
    this.hasHeight = hasHeight
    this.#host.requestUpdate()
  }

  readonly #print = ({ type }: Event) => {
    this.isPaper = type === 'beforeprint'
    // The picture is taken as soon as this returns.
    this.#host.requestUpdate()
    this.#host['performUpdate']()
  }
}

/** Columns come and go in steps of so many px. */
const step = 20

/** Tried out, before anything is painted: a list that has a height keeps it whatever is in it. */
function hasDefiniteHeight(list: HTMLElement, panel: HTMLElement): boolean {
  const scroller = panel.querySelector('.scroll')
  const top = scroller?.scrollTop ?? 0
  const heightWith = (height: string) => {
    panel.style.setProperty('block-size', height)
    return list.offsetHeight
  }
  const isKept = heightWith('0') === heightWith('5000px')
  panel.style.removeProperty('block-size')
  // A higher panel has less to scroll: whoever was at the end would be taken away from it.
  if (scroller) scroller.scrollTop = top
  return isKept
}
