import type { Event, EventPatch, EventQuery, NewEvent } from '../contract/event.ts'
import { Pages } from './pages.ts'
import type { Call } from './call.ts'
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

  /** The new event: a note of this moment unless it says otherwise. Refused: `not_found` where the customer is not to be seen. */
  record(customerId: string, event: NewEvent, options?: CallOptions): Call<Event> {
    return this.#send('recordEvent', { params: { id: customerId }, body: event }, options)
  }

  /** The event as it is now. Pass the one you read. Refused: `precondition_failed` where somebody changed it since. */
  update({ id, rev }: Pick<Event, 'id' | 'rev'>, patch: EventPatch, options?: CallOptions): Call<Event> {
    return this.#send('updateEvent', { params: { id }, rev, body: patch }, options)
  }

  /** Gone for good. Pass the event you read. Refused: `precondition_failed` where somebody changed it since. */
  delete({ id, rev }: Pick<Event, 'id' | 'rev'>, options?: CallOptions): Call<void> {
    return this.#send('deleteEvent', { params: { id }, rev }, options)
  }
}
