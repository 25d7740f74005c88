import { type Caller, type Listing, listings, roles } from '@customer-kit/sdk/contract'
import { isForThisApp, needsNewerApp } from '../store/migrate.ts'
import { oneOf, sql } from '../store/sql.ts'
import type { Statement } from '../store/store.ts'
import type { Actor } from './actor.ts'
import type { Asker } from './context.ts'
import { type DomainError, forbidden, type Unavailable, unauthenticated } from './errors.ts'
import { hidesStill } from './settings/query.ts'

type Check = { claim: string; condition: Statement; otherwise: DomainError | Unavailable }

/** What must hold in the first statements of every batch. A session's scopes and origins are in its token, a key's in its row. */
export function accessChecks({ actor, scope, origin }: Asker): Check[] {
  const isKey = actor.caller === 'secretKey' || actor.caller === 'publicKey'
  const isListed = (list: 'scopes' | 'origins', wanted: string | null): Check => ({
    claim: list,
    condition: sql`exists (select 1 from access where id = ${actor.id}
      and (${columns[list]} is null or ${wanted} in (select value from json_each(${columns[list]}))))`,
    otherwise: notAllowed
  })
  return [
    { claim: 'version', condition: isForThisApp, otherwise: newerApp },
    { claim: 'access', condition: isGranted(actor), otherwise: notGranted },
    ...(isKey && scope !== null ? [isListed('scopes', scope)] : []),
    // Without an origin there is no page, and a key that is bound to pages has no other business.
    ...(actor.caller === 'publicKey' ? [isListed('origins', origin)] : [])
  ]
}

const newerApp = needsNewerApp()
const notGranted = unauthenticated()
const notAllowed = forbidden()
const columns = { scopes: sql`access.scopes`, origins: sql`access.origins` }

/** Holds while the row still grants all the credential says, and the workspace hides from the role what it hid then. One that says more is out of date; the next is minted within the row. */
const isGranted = ({ id, caller, listing, issuedAt, hiddenByRole = [] }: Actor): Statement => sql`exists (
  select 1 from access where id = ${id} and revoked = 0 and sessions_not_before <= ${issuedAt}
  and (expires_at is null or expires_at > unixepoch())
  and caller in ${oneOf(atLeast(roles, caller))} and listing in ${oneOf(atLeast(listings, listing))}
  and ${hidesStill(caller, hiddenByRole)})`

/** Both lists run from most to least; a key's caller is in neither and stands for itself. */
const atLeast = (ranked: readonly string[], wanted: string) =>
  ranked.includes(wanted) ? ranked.slice(0, ranked.indexOf(wanted) + 1) : [wanted]

/** Lets a key or a user in, or changes what they may. */
export const grantAccess = (id: string, caller: Caller, listing: Listing, origins?: readonly string[]): Statement => sql`
  insert into access (id, caller, listing, origins) values (${id}, ${caller}, ${listing}, ${origins ? JSON.stringify(origins) : null})
  on conflict (id) do update set caller = excluded.caller, listing = excluded.listing`
