import type { User, UserPatch, UserQuery } from '../contract/user.ts'
import { Pages } from './pages.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** The people the host has signed in. For administrators. */
export class Users {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Everybody by name, or whom `q` and `suspended` ask for, 50 to a page unless `limit` says otherwise. */
  list(query: Partial<UserQuery> = {}, options?: CallOptions): Pages<User> {
    return new Pages((cursor) => this.#send('listUsers', { query: cursor ? { ...query, cursor } : query }, options))
  }

  /** The user as it is now. Another role or listing, and a suspension, end their sessions at once. Refused: `not_found`. */
  update(id: string, patch: UserPatch, options?: CallOptions): Call<User> {
    return this.#send('updateUser', { params: { id }, body: patch }, options)
  }

  /** Ends all sessions of the user, named by `usr_…` or by `ext:` and your own id. The next session you make works. Refused: `not_found`. */
  signOut(id: string, options?: CallOptions): Call<void> {
    return this.#send('signOutUser', { params: { id } }, options)
  }
}
