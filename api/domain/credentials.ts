import type { Listing, Role } from '@customer-kit/sdk/contract'
import type { Actor, Narrowing } from './actor.ts'

/** What a session may do: the user's rights, and what the host narrowed them by. */
type SessionGrant = Narrowing &
  Pick<Actor, 'hiddenByRole'> & {
    user: string
    role: Role
    listing: Listing
  }

/** Makes what callers of this workspace prove themselves by. How that looks on the wire is not a rule. */
export type Credentials = {
  session(grant: SessionGrant, at: Date): Promise<{ token: string; expiresAt: string }>
  /** `id` names the row in `access`. */
  key(kind: 'secret' | 'public'): Promise<{ id: string; key: string }>
}
