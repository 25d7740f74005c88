import type { AskedSession, Listing, Role } from '@customer-kit/sdk/contract'

/** What a session may do: the user's rights, and what the host narrowed them by. */
export type SessionGrant = Pick<AskedSession, 'customerId' | 'scopes' | 'filter' | 'hiddenFields' | 'origins'> & {
  user: string
  role: Role
  listing: Listing
}

/** Makes what callers of this workspace prove themselves by. How that looks on the wire is not a rule. */
export type Credentials = {
  session(grant: SessionGrant, now: Date): Promise<{ token: string; expiresAt: string }>
}
