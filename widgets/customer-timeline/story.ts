import type { Events } from '@customer-kit/sdk/client/events.ts'
import type { Event } from '@customer-kit/sdk/contract/event.ts'
import type { ReactiveControllerHost } from 'lit'
import { Load } from '../shared/load.ts'
import type { Kind } from './kinds.ts'

/** Whose story, and which part of it. */
export type Source = {
  events: Events
  customerId: string
  types: readonly Kind[]
  /** What this person may do is known, or will not be: what they may write stands above what there is to read. */
  rights: Promise<unknown>
}
export type Shown = { upcoming: readonly Event[]; past: readonly Event[]; next: string | null }

const pageSize = 30
const largestPage = 200

/** What has been read of one customer's timeline. It grows backwards, and takes in what is written here. */
export class Story {
  readonly #host: ReactiveControllerHost
  readonly #source: () => Source | undefined
  readonly load: Load<Shown>
  isGrowing = false
  growthFailed = false

  constructor(
    host: ReactiveControllerHost,
    source: () => Source | undefined,
    settled: (load: Pick<Load<Shown>, 'trouble'>, durationMs: number) => void
  ) {
    this.#host = host
    this.#source = source
    this.load = new Load(host, (signal) => this.#read(signal), settled)
  }

  get shown(): Shown | undefined {
    return this.load.value
  }

  /** Reads again as much as is shown, so that nothing a reader has scrolled to goes away, and what was missing of it. */
  async refresh(): Promise<void> {
    await this.load.run()
    if (this.growthFailed) await this.grow()
  }

  forget(): void {
    this.growthFailed = false
    this.load.clear()
  }

  /** One page further back. */
  async grow(): Promise<void> {
    const source = this.#source()
    const before = this.shown
    if (!source || !before?.next || this.isGrowing) return
    this.#growing(true, false)
    try {
      const page = await source.events.list(source.customerId, { ...queryOf(source), limit: pageSize, cursor: before.next })
      if (this.shown === before) this.#show({ ...before, past: joined(before.past, page.data), next: page.nextCursor })
      this.#growing(false, false)
    } catch {
      this.#growing(false, true)
    }
  }

  /** Takes in an event that was recorded or changed here. */
  put(event: Event): void {
    const { shown } = this
    if (!shown) return
    const others = without(shown, event.id)
    const isPlanned = event.at > new Date().toISOString()
    const upcoming = isPlanned ? [...others.upcoming, event].toSorted((one, other) => one.at.localeCompare(other.at)) : others.upcoming
    const past = isPlanned ? others.past : [...others.past, event].toSorted((one, other) => other.at.localeCompare(one.at))
    this.#show({ ...shown, upcoming, past })
    // What is being read may have been true before this was written.
    if (this.load.isRunning) void this.refresh()
  }

  drop(id: string): void {
    const { shown } = this
    if (shown) this.#show({ ...shown, ...without(shown, id) })
    if (this.load.isRunning) void this.refresh()
  }

  async #read(signal: AbortSignal): Promise<Shown> {
    const source = this.#source()
    if (!source) return { upcoming: [], past: [], next: null }
    const { events, customerId } = source
    const had = this.shown?.past ?? []
    const limit = Math.min(Math.max(had.length, pageSize), largestPage)
    const [past, upcoming] = await Promise.all([
      events.list(customerId, { ...queryOf(source), limit }, { signal }),
      events.list(customerId, { ...queryOf(source), limit: largestPage, when: 'upcoming' }, { signal }),
      source.rights
    ])
    return { upcoming: upcoming.data, past: past.data, next: past.nextCursor }
  }

  #growing(isGrowing: boolean, failed: boolean): void {
    this.isGrowing = isGrowing
    this.growthFailed = failed
    this.#host.requestUpdate()
  }

  #show(shown: Shown): void {
    this.load.value = shown
    this.#host.requestUpdate()
  }
}

const queryOf = ({ types }: Source) => (types.length > 0 ? { types: [...types] } : {})

const without = ({ upcoming, past }: Shown, id: string) => ({
  upcoming: upcoming.filter((event) => event.id !== id),
  past: past.filter((event) => event.id !== id)
})

/** Pages may overlap when something was recorded between them. */
function joined(first: readonly Event[], more: readonly Event[]): Event[] {
  const seen = new Set(first.map(({ id }) => id))
  return [...first, ...more.filter(({ id }) => !seen.has(id))]
}
