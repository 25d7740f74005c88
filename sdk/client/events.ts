import type { Event, EventPatch, EventQuery, NewEvent } from '../contract/event.ts'
import { Pages } from './pages.ts'
import type { CallOptions, Send } from './transport.ts'

/** The timeline of a customer. */
export class Events {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** What happened, newest first; with `when: 'upcoming'` what is planned, soonest first. */
  list(customerId: string, query: Partial<EventQuery> = {}, options?: CallOptions): Pages<Event> {
    return new Pages((cursor) =>
      this.#send('listEvents', { params: { id: customerId }, query: cursor ? { ...query, cursor } : query }, options)
    )
  }

  /** A note of this moment unless it says otherwise. */
  record(customerId: string, event: NewEvent, options?: CallOptions): Promise<Event> {
    return this.#send('recordEvent', { params: { id: customerId }, body: event }, options)
  }

  /** Pass the event you read: if somebody changed it since, this is refused with `precondition_failed`. */
  update({ id, rev }: Pick<Event, 'id' | 'rev'>, patch: EventPatch, options?: CallOptions): Promise<Event> {
    return this.#send('updateEvent', { params: { id }, rev, body: patch }, options)
  }

  /** Pass the event you read: if somebody changed it since, this is refused with `precondition_failed`. */
  delete({ id, rev }: Pick<Event, 'id' | 'rev'>, options?: CallOptions): Promise<void> {
    return this.#send('deleteEvent', { params: { id }, rev }, options)
  }
}
