import { Events } from '@customer-kit/sdk/client/events.ts'
import { isProblem } from '@customer-kit/sdk/client/errors.ts'
import type { Event } from '@customer-kit/sdk/contract/event.ts'
import { isSamePerson, maySignIn } from '../../shared/lazy/signing-in.ts'
import type { Kit } from '../../shared/provider/kit.ts'
import { Draft, type Fault, faultIn } from './draft.ts'
import type { Story } from '../story.ts'

type News = 'recorded' | 'updated' | 'deleted'
export type Removal = { event: Event; isBusy: boolean; fault: Fault | undefined }
/** What the one who writes needs of the timeline. */
export type Surroundings = {
  story: Story
  host: EventTarget
  kit: () => Kit | undefined
  redraw: () => void
  /** False when the page does not want it to happen. */
  mayRecord: (draft: Draft) => boolean
  mayDelete: (event: Event) => boolean
  done: (news: News, event: Event) => void
}

/** Everything that is being written, changed or removed. What somebody has typed is only let go once the API has it. */
export class Writing {
  readonly #around: Surroundings
  /** One for each customer, so that looking at another one costs nobody a sentence. */
  readonly #drafts = new Map<string, Draft>()
  editing: { event: Event; draft: Draft } | undefined
  removal: Removal | undefined

  constructor(around: Surroundings) {
    this.#around = around
  }

  draftFor(customerId: string): Draft | undefined {
    return this.#drafts.get(customerId)
  }

  begin(customerId: string, type: Draft['type'] = 'note'): void {
    const draft = this.#drafts.get(customerId) ?? new Draft()
    if (type !== 'note' || draft.isEmpty) draft.choose(type)
    this.#drafts.set(customerId, draft)
    this.#around.redraw()
  }

  discard(customerId: string): void {
    this.#drafts.delete(customerId)
    this.#around.redraw()
  }

  edit(event: Event): void {
    this.editing = { event, draft: Draft.of(event) }
    this.#around.redraw()
  }

  stopEditing(): void {
    this.editing = undefined
    this.#around.redraw()
  }

  /** The event that was being changed is not there any more: what was written becomes a new one, if somebody wants that. */
  keepApart(): void {
    const { editing } = this
    if (!editing) return
    const { event, draft } = editing
    const { customerId } = event
    const other = this.#drafts.get(customerId)
    if (other) draft.text = [other.title, other.text, draft.text].filter(Boolean).join('\n\n')
    this.#drafts.set(customerId, draft)
    draft.fault = 'removedMeanwhile'
    this.stopEditing()
  }

  /** Somebody is signed in again: what the end of the session has held up goes on, where it is the same person. */
  async resume(): Promise<void> {
    const held = ({ fault }: Draft) => fault === 'sessionEnded'
    const { editing } = this
    if (![...this.#drafts.values(), ...(editing ? [editing.draft] : [])].some(held)) return
    if (!(await isSamePerson(this.#around.kit()))) return
    for (const [customerId, draft] of this.#drafts) if (held(draft)) void this.#again(draft, () => this.record(customerId))
    if (editing && held(editing.draft)) void this.#again(editing.draft, () => this.save())
  }

  /** Asks; nothing goes before `confirmRemoval`. */
  askToRemove(event: Event): void {
    this.#ask({ event, isBusy: false, fault: undefined })
  }

  stopAsking(): void {
    this.#ask(undefined)
  }

  async record(customerId: string): Promise<void> {
    const draft = this.#drafts.get(customerId)
    if (!draft) return
    await this.#keep(draft, async (events) => {
      const event = draft.toEvent()
      const recorded = await events.record(customerId, event, { idempotencyKey: draft.attempt.keyFor(event) })
      this.#drafts.delete(customerId)
      this.#around.story.put(recorded)
      this.#around.done('recorded', recorded)
    })
  }

  async save(): Promise<void> {
    const { editing } = this
    if (!editing) return
    await this.#keep(editing.draft, async (events) => {
      const { endsAt = null, ...patch } = editing.draft.toEvent()
      const updated = await events.update(editing.event, { ...patch, endsAt })
      if (this.editing === editing) this.editing = undefined
      this.#around.story.put(updated)
      this.#around.done('updated', updated)
    })
  }

  async confirmRemoval(): Promise<void> {
    const { removal } = this
    const events = this.#events
    if (!removal || removal.isBusy || !events || !this.#around.mayDelete(removal.event)) return
    this.#ask({ ...removal, isBusy: true, fault: undefined })
    try {
      await events.delete(removal.event)
    } catch (error) {
      // Gone already is what was asked for.
      if (!isProblem(error) || error.status !== 404) return this.#askAgain(removal.event, error)
    }
    this.#ask(undefined)
    this.#around.story.drop(removal.event.id)
    this.#around.done('deleted', removal.event)
  }

  /** Where somebody changed it meanwhile, the next attempt is about what is there now. */
  async #askAgain(event: Event, error: unknown): Promise<void> {
    const fault = faultIn(error)
    if (fault === 'changedMeanwhile') await this.#around.story.refresh()
    this.#ask({ event: this.#latest(event), isBusy: false, fault: fault === 'sessionEnded' ? fault : 'unremoved' })
  }

  #ask(removal: Removal | undefined): void {
    this.removal = removal
    this.#around.redraw()
  }

  async #keep(draft: Draft, send: (events: Events) => Promise<void>): Promise<void> {
    const events = this.#events
    if (draft.isBusy || !events || (draft.fault === 'sessionEnded' && !maySignIn(this.#around.host))) return
    draft.fault = draft.check()
    draft.isBusy = !draft.fault && this.#around.mayRecord(draft)
    this.#around.redraw()
    if (!draft.isBusy) return
    try {
      await send(events)
    } catch (error) {
      const fault = faultIn(error)
      // Said once it can be tried again, and not while what is there now is still being read.
      if (fault === 'changedMeanwhile') await this.#catchUp()
      draft.fault = fault
      if (draft === this.editing?.draft && fault === 'missingText') this.keepApart()
    } finally {
      draft.isBusy = false
      this.#around.redraw()
    }
  }

  /** The next attempt is made on what is there now. */
  async #catchUp(): Promise<void> {
    await this.#around.story.refresh()
    if (this.editing) this.editing = { ...this.editing, event: this.#latest(this.editing.event) }
  }

  async #again(draft: Draft, keep: () => Promise<void>): Promise<void> {
    draft.fault = undefined
    await keep()
  }

  get #events(): Events | undefined {
    const kit = this.#around.kit()
    return kit && new Events(kit.send)
  }

  #latest(event: Event): Event {
    const { upcoming = [], past = [] } = this.#around.story.shown ?? {}
    return [...upcoming, ...past].find(({ id }) => id === event.id) ?? event
  }
}
