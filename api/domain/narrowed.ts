import { type Listing, listings } from '@customer-kit/sdk/contract'
import type { Actor } from './actor.ts'
import { forbidden } from './errors.ts'

export type Narrowable = Pick<Actor, 'customerId' | 'filter' | 'hiddenFields'>

/** Shows less than its user may see. */
export const isNarrowed = ({ customerId, filter, hiddenFields }: Narrowable) =>
  customerId !== null || filter !== null || hiddenFields.length > 0

/** A session for one customer makes no others and sets nothing up, whatever its role. */
export function refuseBound({ customerId }: Actor): void {
  if (customerId !== null) throw forbidden('This session is for one customer')
}

/** Or it would make itself a key, or a user, that sees what it must not. */
export function refuseNarrowed(actor: Actor): void {
  if (isNarrowed(actor)) throw forbidden('This session was made for less than that')
}

/** A secret key lists everybody, so whoever does not list all makes none; nor do they let anybody, themselves included, list more than they do. */
export function refuseWider(actor: Actor, listing: Listing): void {
  if (listings.indexOf(listing) < listings.indexOf(actor.listing))
    throw forbidden('Nobody gives others more to list than they list themselves')
}
