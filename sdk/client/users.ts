import type { User, UserPatch, UserQuery } from '../contract/user.ts'
import { Pages } from './pages.ts'
import type { CallOptions, Send } from './transport.ts'

/** The people the host has signed in. For administrators. */
export class Users {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** By name. */
  list(query: Partial<UserQuery> = {}, options?: CallOptions): Pages<User> {
    return new Pages((cursor) => this.#send('listUsers', { query: cursor ? { ...query, cursor } : query }, options))
  }

  /** Another role or listing, and a suspension, end the user's sessions at once. */
  update(id: string, patch: UserPatch, options?: CallOptions): Promise<User> {
    return this.#send('updateUser', { params: { id }, body: patch }, options)
  }
}
