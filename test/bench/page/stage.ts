// What the bench does from within a page: puts a list or its floor there, and looks through it. One page holds one of them, once.
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import { clientOf } from './client.ts'
import { mountFloor } from './floor.ts'

const titles = ['Customer', 'Stage', 'Segment', 'Responsible', 'Updated']
declare const watched: { frame: () => Promise<number>; frames: (many: number) => Promise<void> }

/** A frame begins before it is painted, and the next one after. */
const painted = () => watched.frames(2)

class Stage {
  readonly #known: Bootstrap
  #host: HTMLElement | undefined

  constructor(known: Bootstrap) {
    this.#known = known
  }

  /** The code is here and has run; nothing is on the page. */
  async fetchKit(script: string): Promise<void> {
    const { discover } = (await import(script)) as { discover: (root: ShadowRoot) => void }
    const elsewhere = document.createElement('div').attachShadow({ mode: 'open' })
    elsewhere.append(document.createElement('customer-list'))
    discover(elsewhere)
    await customElements.whenDefined('customer-list')
  }

  /** Until the first rows can be seen. */
  async mountKit(total: number): Promise<void> {
    const list = document.createElement('customer-list')
    list.style.height = '600px'
    Object.assign(list, { client: clientOf(total, this.#known) })
    this.#put(list)
    await this.#seen()
  }

  async mountFloor(total: number, height: number): Promise<void> {
    const { lookups } = this.#known
    const labels = (choices: { key: string; label: string }[] = []) => Object.fromEntries(choices.map(({ key, label }) => [key, label]))
    const host = document.createElement('div')
    host.style.height = `${height}px`
    this.#put(host)
    mountFloor(host, total, titles, { stages: labels(lookups.stages), segments: labels(lookups.segments) })
    await this.#seen()
  }

  async comeAndGo(times: number, total: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.mountKit(total)
      this.#host?.remove()
      this.#host = undefined
    }
  }

  /** One step of whoever looks through the list: until what they stopped at has been drawn. */
  async scrollTo(top: number): Promise<void> {
    this.scroller.scrollTop = top
    await painted()
    while (this.#hasBlanks()) await watched.frame()
  }

  /** From the first of these turns on, each to a place far from the one before. */
  async scrollFar(first: number, times: number): Promise<void> {
    const { scrollHeight } = this.scroller
    for (let turn = first; turn < first + times; turn++) await this.scrollTo(((turn * 0.618) % 1) * scrollHeight)
  }

  async scrollNear(times: number, by: number): Promise<void> {
    for (let turn = 0; turn < times; turn++) await this.scrollTo(this.scroller.scrollTop + by)
  }

  get scroller(): HTMLElement {
    const scroller = this.#host?.shadowRoot?.querySelector<HTMLElement>('.scroll')
    if (!scroller) throw new Error('Nothing to scroll')
    return scroller
  }

  /** Of every kind, Lit's own marks too. */
  nodes(): number {
    const { shadowRoot } = this.#host ?? {}
    const walker = document.createTreeWalker(shadowRoot ?? document)
    let nodes = 0
    while (walker.nextNode()) nodes += 1
    return nodes
  }

  /** What stands in the rows that can be seen, from the top. */
  texts(): string[] {
    const { top, bottom } = this.scroller.getBoundingClientRect()
    return this.#rows()
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top && box.top < bottom)
      .toSorted((one, other) => one.box.top - other.box.top)
      .map(({ row }) => [...row.querySelectorAll('.cell')].map((cell) => cell.textContent?.replace(/\s+/g, '')).join(' '))
  }

  async focusFirst(): Promise<void> {
    await this.scrollTo(0)
    this.#host?.shadowRoot?.querySelector<HTMLElement>('.track .cell[tabindex="0"]')?.focus()
  }

  #put(host: HTMLElement) {
    this.#host = host
    document.body.append(host)
  }

  /** Looking costs something too, so it is done at both. */
  async #seen(): Promise<void> {
    while (this.#rows().length === 0 || this.#hasBlanks()) await watched.frame()
    await painted()
  }

  #rows = () => [...(this.#host?.shadowRoot?.querySelectorAll<HTMLElement>('.track:not(.skeleton) .row') ?? [])]
  #hasBlanks(): boolean {
    const { left, top, bottom } = this.scroller.getBoundingClientRect()
    const rowAt = (y: number) => this.#host?.shadowRoot?.elementFromPoint(left + 50, y)?.closest('.track .row')
    return !rowAt(top + 60) || !rowAt(bottom - 60)
  }
}

Object.assign(globalThis, { Stage })
