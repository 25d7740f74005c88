import type { LitElement, ReactiveController } from 'lit'

export type Size = 's' | 'm' | 'l'

/** How much room the page gave the list: how wide, whether it has a height, and whether it is paper. */
export class Room implements ReactiveController {
  readonly #host: LitElement
  readonly #resizes = new ResizeObserver(() => this.#schedule())
  #frame = 0
  #isMeasured = false
  size: Size = 'l'
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

  hostConnected() {
    this.#resizes.observe(this.#host)
    addEventListener('beforeprint', this.#print)
    addEventListener('afterprint', this.#print)
  }

  /** The observer may have looked before there was anything to measure: words in another language take a moment. */
  hostUpdated() {
    if (!this.#isMeasured) this.#schedule()
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
    const panel = this.#host.shadowRoot?.querySelector<HTMLElement>('.w')
    if (!panel) return
    this.#isMeasured = true
    const width = Math.floor(this.#host.offsetWidth / step) * step
    const size = sizeFor(width)
    const hasHeight = hasDefiniteHeight(this.#host, panel)
    if (width === this.width && hasHeight === this.hasHeight) return
    this.size = size
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

const sizeFor = (width: number): Size => (width >= 860 ? 'l' : width >= 640 ? 'm' : 's')

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
