import { deleteEvent, listEvents, recordEvent, updateEvent } from '../domain/events/index.ts'
import type { Serve } from '../http/serve.ts'

export function mountEvents(serve: Serve) {
  serve('listEvents', ({ ctx, params, query }) => listEvents(ctx, params.id, query))
  serve('recordEvent', ({ ctx, params, body }) => recordEvent(ctx, params.id, body))
  serve('updateEvent', ({ ctx, params, body, read }) => updateEvent(ctx, params.id, body, read))
  serve('deleteEvent', ({ ctx, params, read }) => deleteEvent(ctx, params.id, read))
}
