import type { NewSession, SessionToken } from '../contract/session.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** For the host's server, which knows who is signed in. Needs a secret key. */
export class Sessions {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** A token for one person, for at most ten minutes. Hand the whole answer to the page: `fetchSession` returns it as it is. */
  create(session: NewSession, options?: CallOptions): Call<SessionToken> {
    return this.#send('createSession', { body: session }, options)
  }
}
