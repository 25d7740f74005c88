import { type Filter, settle, type Settled, typeOf } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { placesIn, refuseIncomparable } from './hidden.ts'

/** Days are counted where the asker says; who says nothing has those of UTC. */
const nowhere = 'UTC'

/** A filter as somebody asks with it, now. What it names is there for them, or the whole question is refused. */
export function askedFilter(ctx: Context, filter: Filter, timezone = nowhere): Settled {
  refuseIncomparable(ctx.actor, placesIn(filter, 'filter'))
  return settle(filter, { me: ctx.actor.id, now: ctx.now(), timezone, typeOf })
}

/** A filter for a session that is being made. Its days are those of now: a session is over before they mean others. */
export function sessionFilter(ctx: Context, filter: Filter): (user: string) => Settled {
  refuseIncomparable(ctx.actor, placesIn(filter, 'filter'))
  return (user) => settle(filter, { me: user, now: ctx.now(), timezone: nowhere, typeOf })
}
