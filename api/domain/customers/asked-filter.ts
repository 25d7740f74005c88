import {
  type CustomerQuery,
  faultsOf,
  type Filter,
  isAttributeField,
  noSuchField,
  settle,
  type Settled,
  typeOf
} from '@customer-kit/sdk/contract'
import { type Defined, definedAmong } from '../attributes/defined.ts'
import type { Context } from '../context.ts'
import { refuseFaults } from '../faults.ts'
import { type Place, placesIn, refuseIncomparable } from './hidden.ts'
import { sortFieldOf } from './sorts.ts'

/** Days are counted where the asker says; who says nothing has those of UTC. */
const nowhere = 'UTC'

type Asked = Pick<CustomerQuery, 'filter' | 'timezone'> & { sort?: CustomerQuery['sort'] }
type Understood = { filter: Settled | undefined; defined: Defined }

/** A question as somebody asks it, now. What it names is there for them, or it is refused as a whole. */
export async function understood(ctx: Context, { filter, timezone = nowhere, sort }: Asked): Promise<Understood> {
  const places = [
    ...(filter ? placesIn(filter, 'filter') : []),
    ...(sort === undefined ? [] : [{ path: 'sort', field: sortFieldOf(sort) }])
  ]
  const defined = await definedFor(ctx, places)
  return { filter: filter && settled(filter, defined, { me: ctx.actor.id, now: ctx.now(), timezone }), defined }
}

/** A filter for a session that is being made. Its days are those of now: a session is over before they mean others. */
export async function sessionFilter(ctx: Context, filter: Filter): Promise<(user: string) => Settled> {
  const defined = await definedFor(ctx, placesIn(filter, 'filter'))
  return (user) => settled(filter, defined, { me: user, now: ctx.now(), timezone: nowhere })
}

async function definedFor(ctx: Context, places: readonly Place[]): Promise<Defined> {
  refuseIncomparable(ctx.actor, places)
  const defined = await definedAmong(
    ctx,
    places.map(({ field }) => field)
  )
  const unknown = places.filter(({ field }) => isAttributeField(field) && !defined.has(field))
  refuseFaults(unknown.map(({ path, field }) => ({ path, message: noSuchField(field) })))
  return defined
}

function settled(filter: Filter, defined: Defined, asker: { me: string; now: Date; timezone: string }): Settled {
  const types = (field: string) => typeOf(field) ?? defined.get(field)?.type
  const faults = defined.size > 0 ? faultsOf(filter, types) : []
  refuseFaults(faults.map(({ path, message }) => ({ path: ['filter', ...path].join('.'), message })))
  return settle(filter, { ...asker, typeOf: types, numberOf: (field) => defined.get(field)?.n })
}
