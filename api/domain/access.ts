import { type Caller, type Listing, listings, roles } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../store/sql.ts'
import type { Statement } from '../store/store.ts'
import type { Actor } from './actor.ts'

/** Holds while the row still grants all the credential says. One that says more is out of date; the next is minted within the row. */
export const isGranted = ({ id, caller, listing, issuedAt }: Actor): Statement => sql`exists (
  select 1 from access where id = ${id} and revoked = 0 and sessions_not_before <= ${issuedAt}
  and (expires_at is null or expires_at > unixepoch())
  and caller in ${anyOf(atLeast(roles, caller))} and listing in ${anyOf(atLeast(listings, listing))})`

/** Both lists run from most to least; a key's caller is in neither and stands for itself. */
const atLeast = (ranked: readonly string[], wanted: string) =>
  ranked.includes(wanted) ? ranked.slice(0, ranked.indexOf(wanted) + 1) : [wanted]

/** Lets a key or a user in, or changes what they may. */
export const grantAccess = (id: string, caller: Caller, listing: Listing, origins?: readonly string[]): Statement => sql`
  insert into access (id, caller, listing, origins) values (${id}, ${caller}, ${listing}, ${origins ? JSON.stringify(origins) : null})
  on conflict (id) do update set caller = excluded.caller, listing = excluded.listing`
