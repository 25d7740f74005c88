import type { Event } from '@customer-kit/sdk/contract/event.ts'

/** What the page hears of an event: enough to find it, nothing that was written in it. */
export type EventDetail = { eventId: string; customerId: string; type: string }

export const detailOf = ({ id, customerId, type }: Event): EventDetail => ({ eventId: id, customerId, type })
