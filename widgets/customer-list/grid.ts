import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { firstRow, type Slot, slotCount, slotsFor, type View } from './slots.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }

/** What the grid stands on: how many rows and columns there are now, and what happens to one. */
export type Ground = {
  count: () => number
  columns: () => number
  idAt: (row: number) => string | undefined
  indexOf: (id: string) => number
  open: (id: string, event: Event) => void
  /** These rows can be seen, or soon; `isEnd` where the last of all is meant. */
  seen: (from: number, to: number, isEnd?: boolean) => void
}

/** The row of the titles. */
export const titleRow = -1

/** Where the keys are, which rows can be seen, and which of them must not be recycled. Rows are told apart by their customer's id. */
export class Grid implements ReactiveController {
  readonly #host: Host
  readonly #ground: Ground
  #row = 0
  #column = 0
  #id: string | undefined
  #mustFocus = false
  #pressed: string | undefined
  #scrollTop = 0
  /** By so much the rows moved since they were last placed, and what is looked at moves with them. */
  #shift = 0
  #height = 600
  #rowHeight = 40
  #titlesHeight = 0
  /** What is measured while the rows go by is the same as before, and measuring would lay them out twice. */
  #isScrolling = false
  /** A window of recycled rows, instead of all that were loaded. */
  isWindow = false

  constructor(host: Host, ground: Ground) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
  }

  /** In which column of this row the keys are; -1 where they are in another row. */
  activeIn(row: number): number {
    return row === Math.min(this.#row, this.#ground.count() - 1) ? Math.min(this.#column, this.#ground.columns() - 1) : -1
  }

  get #view(): View {
    return { scrollTop: this.#scrollTop, height: this.#height, rowHeight: this.#rowHeight, count: this.#ground.count() }
  }

  get slots(): Slot[] {
    return slotsFor(this.#view, this.#hasFocus() ? this.#row : undefined)
  }

  /** The first and the last row that can be seen whole, counted from 0. */
  get range(): { from: number; to: number } {
    const { scrollTop, height, rowHeight, count } = this.#view
    const to = Math.min(Math.floor((scrollTop + height - this.#titlesHeight) / rowHeight), count)
    return { from: Math.min(Math.ceil(scrollTop / rowHeight), Math.max(to - 1, 0)), to }
  }

  get isAtTop(): boolean {
    return this.#scrollTop < this.#rowHeight
  }

  toTop(): void {
    this.#row = 0
    this.#id = this.#ground.idAt(0)
    this.#scroller()?.scrollTo({ top: 0 })
  }

  /** Somebody asked for this row elsewhere: it comes to the middle, unless it can be seen already. */
  show(row: number): void {
    const { scrollTop, height, rowHeight } = this.#view
    const top = row * rowHeight
    if (!this.#hasFocus()) [this.#row, this.#id] = [row, this.#ground.idAt(row)]
    if (top + rowHeight > scrollTop && top < scrollTop + height - this.#titlesHeight) return
    const wanted = Math.max(top - Math.floor(height / 2), 0)
    this.#shift += wanted - scrollTop
    this.#scrollTop = wanted
    this.#see()
    this.#host.requestUpdate()
  }

  /** The rows from this one on went so many places down: what is looked at, and where the keys are, goes along. */
  moved(from: number, by: number): void {
    if (this.#row >= from) {
      this.#row += by
      this.#mustFocus ||= this.#hasFocus()
    }
    if (!this.isWindow || Math.ceil(this.#scrollTop / this.#rowHeight) < from) return
    this.#shift += by * this.#rowHeight
    this.#scrollTop += by * this.#rowHeight
  }

  /** Put elsewhere, what scrolls begins at its top again. */
  hostConnected() {
    this.#scroller()?.scrollTo({ top: this.#scrollTop })
  }

  hostUpdated() {
    // Placed first, rows are laid out once: to measure them lays them out.
    this.#place()
    if (!this.#isScrolling) this.#measure()
    this.#isScrolling = false
    this.#follow()
    if (this.#mustFocus) this.#focusActive()
  }

  readonly onScroll = () => {
    const before = firstRow(this.#view)
    this.#scrollTop = (this.#scroller()?.scrollTop ?? 0) + this.#shift
    if (this.isWindow && firstRow(this.#view) !== before) this.#see()
    this.#isScrolling = true
    this.#host.requestUpdate()
  }

  /** Other rows are there now: what can be seen of them is wanted. */
  look(): void {
    if (this.isWindow) this.#see()
  }

  #see(isEnd = false) {
    const first = firstRow(this.#view)
    this.#ground.seen(first, first + slotCount(this.#view), isEnd)
  }

  /** What is pressed here is meant, whichever customer the row shows when the button comes up. */
  readonly onPointerDown = (event: Event) => {
    this.#pressed = idFrom(event)
  }

  readonly onClick = (event: Event) => {
    const id = this.#pressed ?? idFrom(event)
    this.#pressed = undefined
    if (id) this.#ground.open(id, event)
  }

  readonly onFocusIn = (event: Event) => {
    const cell = cellFrom(event)
    if (!cell) return
    this.#row = Number(cell.closest<HTMLElement>('.row')?.dataset['row'])
    this.#column = Number(cell.dataset['column'])
    this.#id = this.#ground.idAt(this.#row)
    this.#host.requestUpdate()
  }

  readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !cellFrom(event)) return
    if (event.key === 'Enter' && this.#row !== titleRow) {
      event.preventDefault()
      if (this.#id) this.#ground.open(this.#id, event)
      return
    }
    if (!this.#move(event)) return
    event.preventDefault()
    this.#id = this.#ground.idAt(this.#row)
    this.#mustFocus = true
    this.#reveal(event.key === 'End' && this.#row === this.#ground.count() - 1)
    this.#host.requestUpdate()
  }

  #move({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const [lastRow, lastColumn] = [this.#ground.count() - 1, this.#ground.columns() - 1]
    const page = Math.max(Math.floor((this.#height - this.#titlesHeight) / this.#rowHeight) - 1, 1)
    const isFar = ctrlKey || metaKey || lastColumn === 0
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1
    const steps: Record<string, () => void> = {
      'ArrowDown': () => (this.#row += 1),
      'ArrowUp': () => (this.#row -= 1),
      'ArrowRight': () => (this.#column += forward),
      'ArrowLeft': () => (this.#column -= forward),
      'PageDown': () => (this.#row += page),
      'PageUp': () => (this.#row = Math.max(this.#row - page, 0)),
      'Home': () => (isFar ? (this.#row = 0) : (this.#column = 0)),
      'End': () => (isFar ? (this.#row = lastRow) : (this.#column = lastColumn)),
      // Without this the browser would scroll the rows away from the keys.
      ' ': () => {}
    }
    const step = steps[key]
    if (!step) return false
    step()
    this.#row = Math.max(Math.min(this.#row, lastRow), lastColumn === 0 ? 0 : titleRow)
    this.#column = Math.max(Math.min(this.#column, lastColumn), 0)
    return true
  }

  /** The row of the keys is brought into view by exactly as much as it is out of it. */
  #reveal(isEnd = false) {
    const scroller = this.#scroller()
    if (!this.isWindow || !scroller || this.#row === titleRow) return
    const top = this.#row * this.#rowHeight
    const room = this.#height - this.#titlesHeight - this.#rowHeight
    const wanted = Math.max(Math.min(this.#scrollTop, top), top - room)
    if (wanted === this.#scrollTop && !isEnd) return
    scroller.scrollTop = wanted
    this.#scrollTop = scroller.scrollTop
    this.#see(isEnd)
  }

  /** A row that moved to another place takes the keys along. */
  #follow() {
    // What the keys went to before it was here is meant by the next key.
    this.#id ??= this.#ground.idAt(this.#row)
    if (!this.#id || this.#ground.idAt(this.#row) === this.#id) return
    const row = this.#ground.indexOf(this.#id)
    if (row < 0) return
    this.#row = row
    this.#mustFocus ||= this.#hasFocus()
    this.#host.requestUpdate()
  }

  #focusActive() {
    const cell = this.#find(`[data-row="${this.#row}"] [data-column="${this.#column}"]`)
    if (!cell) return
    this.#mustFocus = false
    const target = cell.querySelector<HTMLElement>('button.hb') ?? cell
    target.focus({ preventScroll: this.isWindow })
  }

  #measure() {
    const scroller = this.#scroller()
    if (!scroller) return
    const rowHeight = this.#find('.track .row')?.offsetHeight ?? this.#rowHeight
    const height = scroller.clientHeight
    this.#titlesHeight = this.#find('.titles')?.offsetHeight ?? 0
    if ((rowHeight === this.#rowHeight || rowHeight === 0) && height === this.#height) return
    this.#rowHeight = rowHeight || this.#rowHeight
    this.#height = height
    this.#host.requestUpdate()
    if (this.isWindow) this.#see()
  }

  /** Through the CSSOM: a strict CSP blocks a style in a template. */
  #place() {
    const track = this.#find('.track')
    const scroller = this.#scroller()
    if (!track || !scroller) return
    // Only then: to read it lays everything out.
    const top = this.#shift && scroller.scrollTop + this.#shift
    track.style.setProperty('block-size', this.isWindow ? `${this.#ground.count() * this.#rowHeight}px` : 'auto')
    if (!this.isWindow) return
    if (this.#shift !== 0) scroller.scrollTop = top
    this.#shift = 0
    for (const row of track.querySelectorAll<HTMLElement>('.row')) {
      const place = `translateY(${Number(row.dataset['row']) * this.#rowHeight}px)`
      if (row.style.transform !== place) row.style.transform = place
    }
  }

  #hasFocus(): boolean {
    const { activeElement } = this.#host.shadowRoot ?? document
    return activeElement instanceof HTMLElement && activeElement.closest('.grid') !== null
  }

  #scroller = () => this.#find('.scroll')
  #find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector)
}

// Safe because nothing but elements is pressed or has the focus.
const cellFrom = ({ target }: Event) => (target as Element).closest<HTMLElement>('[data-column]')
const idFrom = ({ target }: Event) => (target as Element).closest<HTMLElement>('.row[data-id]')?.dataset['id']
