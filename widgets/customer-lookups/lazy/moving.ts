import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import { Lookups } from '@customer-kit/sdk/client/lookups.ts'
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import { type Entry, entryOf } from '../entries.ts'
import { faultIn } from './book.ts'
import type { Paper } from './paper.ts'

/** The order of a list, changed by hand or by keys. It is shown at once and kept as a whole. */
export class Moving {
  readonly #host: ReactiveControllerHost
  readonly #paper: Paper
  /** The ids of those that can be chosen, while their order is not yet kept. */
  #order: readonly string[] | undefined
  #held: string | undefined
  #isSaving = false
  #hasMoved = false

  constructor(host: ReactiveControllerHost, paper: Paper) {
    this.#host = host
    this.#paper = paper
  }

  leave(): void {
    this.#order = undefined
    this.#held = undefined
  }

  ordered(entries: readonly Entry[]): readonly Entry[] {
    const order = this.#order
    if (!order) return entries
    const place = ({ id }: Entry) => (order.includes(id) ? order.indexOf(id) : order.length)
    return entries.toSorted((one, other) => place(one) - place(other))
  }

  isHeld({ id }: Entry): boolean {
    return id === this.#held
  }

  renderHandle(entry: Entry): TemplateResult {
    const { say } = this.#paper
    return html`<button
      class="ib grip handle"
      part="handle"
      type="button"
      aria-label=${say('move', { name: entry.label })}
      title=${say('moveHow')}
      aria-keyshortcuts="ArrowUp ArrowDown Home End"
      @pointerdown=${(event: PointerEvent) => this.#grab(event, entry)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, entry)}
    >
      ${icons.grip}
    </button>`
  }

  /** Where it stands among those that can be chosen, from 0, and how many there are. */
  placeOf({ id }: Entry): { at: number; of: number } {
    const ids = this.#ids()
    return { at: ids.indexOf(id), of: ids.length }
  }

  /** One step, or to an end. */
  move(entry: Entry, to: number): void {
    const { at, of } = this.placeOf(entry)
    const place = Math.min(Math.max(to, 0), of - 1)
    if (place === at) return
    this.#put(entry, place)
    this.#told(entry)
    void this.#save()
  }

  #press(event: KeyboardEvent, entry: Entry): void {
    const { at, of } = this.placeOf(entry)
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: of - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    this.move(entry, to)
  }

  /** The list is what follows the pointer: a row loses it when it changes its place. */
  #grab(event: PointerEvent, entry: Entry): void {
    const list = (event.currentTarget as Element).closest('ul')
    if (event.button !== 0 || !list) return
    const before = this.#ids()
    const end = new AbortController()
    const { signal } = end
    list.setPointerCapture(event.pointerId)
    this.#held = entry.id
    const finish = (isKept: boolean) => {
      end.abort()
      this.#held = undefined
      const hasMoved = this.#ids().join() !== before.join()
      if (!isKept) this.#order = undefined
      else if (hasMoved) this.#told(entry)
      if (isKept && hasMoved) void this.#save()
      this.#host.requestUpdate()
    }
    list.addEventListener('pointermove', ({ clientY }) => this.#follow(list, entry, clientY), { signal })
    list.addEventListener('pointerup', () => finish(true), { signal })
    list.addEventListener('pointercancel', () => finish(false), { signal })
    addEventListener('keydown', ({ key }) => key === 'Escape' && finish(false), { signal, capture: true })
    this.#host.requestUpdate()
  }

  #follow(list: Element, entry: Entry, y: number): void {
    const others = [...list.querySelectorAll<HTMLElement>('[data-id]')].filter((row) => row.dataset['id'] !== entry.id)
    const above = others.filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2 < y
    })
    if (above.length !== this.placeOf(entry).at) this.#put(entry, above.length)
  }

  #put({ id }: Entry, to: number): void {
    const others = this.#ids().filter((each) => each !== id)
    this.#order = [...others.slice(0, to), id, ...others.slice(to)]
    this.#hasMoved = true
    this.#host.requestUpdate()
  }

  #told(entry: Entry): void {
    const { at, of } = this.placeOf(entry)
    this.#paper.announce(this.#paper.say('moved', { name: entry.label, at: at + 1, of }))
    // A row that changes its place loses the focus.
    this.#paper.focusSoon(`[data-id="${CSS.escape(entry.id)}"] .handle`)
  }

  #ids(): readonly string[] {
    const { entries = [] } = this.#paper.shown() ?? {}
    return this.ordered(entries).flatMap(({ id, archived }) => (archived ? [] : [id]))
  }

  /** One order after the other: each is decided on the revision that the one before has made. */
  async #save(): Promise<void> {
    if (this.#isSaving) return
    this.#isSaving = true
    try {
      while (this.#hasMoved && this.#order) {
        this.#hasMoved = false
        await this.#saveOnce()
      }
    } catch (error) {
      const { say, toast, reread } = this.#paper
      toast({ kind: 'failed', text: say(isProblem(error) && error.status === 409 ? 'movedOn' : faultIn(error)) })
      reread()
    }
    this.#isSaving = false
    if (!this.#held) this.#order = undefined
    this.#host.requestUpdate()
  }

  async #saveOnce(): Promise<void> {
    const { shown, send, show, allows, done } = this.#paper
    const now = shown()
    const sender = send()
    if (!now || now.kind === 'tags' || now.revision === null || !sender) return
    const ids = this.#ids()
    if (!allows({ kind: now.kind, verb: 'reorder', changes: { ids } })) return
    const keys = [...ids, ...now.entries.flatMap(({ id, archived }) => (archived ? [id] : []))]
    const { data, revision } = await new Lookups(sender).reorder(now.kind, { keys, revision: now.revision })
    const uses = new Map(now.entries.map((entry) => [entry.id, entry.uses]))
    show({ ...now, revision, entries: data.map((each) => Object.assign(entryOf(each), { uses: uses.get(each.key) ?? null })) })
    done('lookups-reordered', { kind: now.kind, ids }, '')
  }
}
