import type { Event, EventQuery, Page } from '@customer-kit/sdk/contract'
import type { Row } from '../../store/store.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { customersFor, totalOf } from '../customers/query.ts'
import { DomainError, notFound } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { seal, unseal } from '../sealed.ts'
import { eventsOf, type Place } from './query.ts'

export async function listEvents(ctx: Context, customerId: string, query: EventQuery): Promise<Reply<Page<Event>>> {
  const question = JSON.stringify([ctx.actor.id, ctx.actor.listing, customerId, query.when, query.types])
  const from = query.cursor === undefined ? undefined : await opened(ctx, query.cursor, question)
  const events = eventsOf(customerId, query, ctx.now().toISOString())
  const [seen = [], [page] = [], [counted] = []] = await read(ctx, [
    customersFor(ctx.actor).one(customerId),
    events.page(from),
    events.count()
  ])
  if (seen.length === 0) throw notFound()
  const { previous, next } = neighbours(page, from)
  const cursorTo = async (place: Place | undefined) => JSON.stringify(place ? await seal(ctx.cursorKey, place, question) : null)
  const { total, totalIsExact } = totalOf(Number(counted?.['total']))
  const cursors = `"nextCursor":${await cursorTo(next)},"prevCursor":${await cursorTo(previous)}`
  return { json: `{"data":${page?.['json']},${cursors},"total":${total},"totalIsExact":${totalIsExact}}`, id: null, rev: null }
}

async function opened(ctx: Context, cursor: string, question: string): Promise<Place> {
  const place = await unseal<Place>(ctx.cursorKey, cursor, question)
  if (!place) throw new DomainError('invalid_cursor', 'This cursor does not continue this list')
  return place
}

/** The page somebody came from is there; whether there is one ahead, only reading one row more could tell. */
function neighbours(page: Row | undefined, from: Place | undefined): { previous: Place | undefined; next: Place | undefined } {
  const isBack = from?.goes === 'back'
  const hasMore = page?.['has_more'] === 1
  return {
    previous: (isBack ? hasMore : from) ? end(page?.['first'], 'back') : undefined,
    next: isBack || hasMore ? end(page?.['last'], 'on') : undefined
  }
}

const end = (place: unknown, goes: Place['goes']): Place | undefined =>
  // Safe because the statement built it from the two columns a place is made of.
  typeof place === 'string' ? { ...(JSON.parse(place) as { at: string; n: number }), goes } : undefined
