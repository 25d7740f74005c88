import type { Change, ChangeFeed, ChangesQuery } from '@customer-kit/sdk/contract'
import type { Row } from '../../store/store.ts'
import { sightOf } from '../actor.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { seal, unseal } from '../sealed.ts'
import { isPassed, replayOf } from './passed.ts'
import { changesSince, farthestBehind, head } from './query.ts'

/** All positions are of one length, or their length would tell how much has happened. */
type Position = { log: string; seq: string }

/** For each thing that was touched since, once, whatever happened to it. */
export async function listChanges(ctx: Context, { after, limit }: ChangesQuery): Promise<Reply<ChangeFeed>> {
  const keys = await ctx.changesKeys()
  // Bound to the rights it was given under: with others, what to forget is more than the log can say.
  const question = JSON.stringify(sightOf(ctx.actor))
  const from = after === undefined ? undefined : await unseal<Position>(keys, after, question)
  const since = Number(from?.seq ?? -1)
  const [[log] = [], rows = [], ...replay] = await read(ctx, [head, changesSince(ctx.actor, since, limit), ...replayOf(ctx.actor, since)])
  const newest = Number(log?.['newest'])
  const isKnown = from?.log === log?.['name'] && since <= newest && newest - since <= farthestBehind && since >= Number(log?.['oldest']) - 1
  const reset = after !== undefined && (!isKnown || isPassed(ctx.actor.filter, replay))
  const hasMore = from !== undefined && !reset && rows.length > limit
  const page = from === undefined || reset ? [] : rows.slice(0, limit)
  const seq = hasMore ? Number(page.at(-1)?.['seq']) : newest
  const position = await seal(keys, { log: String(log?.['name']), seq: String(seq).padStart(16, '0') } satisfies Position, question)
  const feed: ChangeFeed = { data: page.map(asChange), position, hasMore, reset }
  return { json: JSON.stringify(feed), id: null, rev: null }
}

const asChange = ({ kind, id, customer_id: customerId, op }: Row) =>
  // Safe because the statement lets no other kinds and operations out.
  ({ kind, id, customerId, op }) as Change
