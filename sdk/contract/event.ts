import * as z from 'zod'
import { CustomerId, Revision } from './customer.ts'
import { Limit } from './page.ts'
import { Instant, Text } from './text.ts'

export const EventId = z.string().regex(/^evt_[0-9a-f]{32}$/, 'This is not the id of an event')

const EventType = z.enum(['note', 'call', 'meeting', 'email', 'appointment', 'form', 'custom'])

const written = {
  type: EventType,
  title: Text(300).min(1).nullable(),
  text: Text(20_000).min(1).nullable(),
  at: Instant,
  endsAt: Instant.nullable()
}

/** One thing on a customer's timeline: it happened, or it is planned. */
export const Event = z
  .strictObject({
    id: EventId,
    rev: Revision,
    customerId: CustomerId,
    ...written,
    /** What only this type of event has. */
    details: z.record(z.string(), z.unknown()),
    /** The user, or the key, that recorded it. */
    createdBy: z.string(),
    createdAt: Instant,
    updatedAt: Instant
  })
  .meta({ id: 'Event' })
export type Event = z.output<typeof Event>

/** A note of this moment unless it says otherwise. A title or a text is needed. */
export const NewEvent = z
  .strictObject({ ...written, type: EventType.default('note') })
  .partial({ title: true, text: true, at: true, endsAt: true })
  .refine(({ title, text }) => title || text, { path: ['text'], error: 'Write a title or a text' })
  .meta({ id: 'NewEvent' })
export type NewEvent = z.input<typeof NewEvent>
export type GivenEvent = z.output<typeof NewEvent>

/** What is left out stays; null empties. */
export const EventPatch = z.strictObject(written).partial().meta({ id: 'EventPatch' })
export type EventPatch = z.input<typeof EventPatch>

export const EventQuery = z.strictObject({
  /** Past: the newest first. Upcoming: the soonest first. */
  when: z.enum(['past', 'upcoming']).default('past'),
  types: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(EventType))
    .optional(),
  limit: Limit,
  cursor: z.string().max(2000).optional()
})
export type EventQuery = z.output<typeof EventQuery>
