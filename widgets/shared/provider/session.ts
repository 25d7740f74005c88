import type { SessionToken } from '@customer-kit/sdk/contract/session.ts'
import { Listeners } from './listeners.ts'

/** What the host's server got from `POST /v1/sessions`, handed on as it is. */
export type GivenSession = Pick<SessionToken, 'token' | 'expiresAt'>

/** The host no longer vouches for the person in front of the page. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded'
}

/** So that a token does not run out on its way to the server. */
const marginMs = 10_000

/** The one session below a provider: in memory only, renewed when a request needs it, never by a timer. */
export class Session {
  readonly #obtain: () => Promise<GivenSession>
  #held: { token: string; freshUntil: number } | undefined
  #coming: Promise<string> | undefined
  #hasEnded = false
  /** The token with which the session ended. */
  #over: string | undefined
  /** After an end, somebody is signed in again: whoever showed that the session was over may go on. */
  readonly resumed = new Listeners()

  constructor(obtain: () => Promise<GivenSession>) {
    this.#obtain = obtain
  }

  async token(): Promise<string> {
    return this.#held && Date.now() < this.#held.freshUntil ? this.#held.token : this.renew()
  }

  /** One renewal at a time, however many requests ask for it. `refused` is the token that the server did not take. */
  renew(refused = this.#held?.token): Promise<string> {
    if (this.#held && this.#held.token !== refused) return Promise.resolve(this.#held.token)
    // Whoever hears of the end a moment later than another call asks nobody a second time: a page may ask a person.
    if (refused !== undefined && refused === this.#over) return Promise.reject(new SessionEnded('The session is over'))
    this.#coming ??= this.#fetch(refused).finally(() => (this.#coming = undefined))
    return this.#coming
  }

  async #fetch(refused: string | undefined): Promise<string> {
    this.#held = undefined
    try {
      const { token, expiresAt } = await this.#obtain()
      this.#held = { token, freshUntil: freshUntil(expiresAt) }
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error
      this.#hasEnded = true
      this.#over = refused
      throw error
    }
    if (this.#hasEnded) queueMicrotask(() => this.resumed.tell())
    this.#hasEnded = false
    return this.#held.token
  }
}

/** A clock that runs ahead would call every token stale; such a token lasts until the server refuses it. */
function freshUntil(expiresAt: string): number {
  const end = Date.parse(expiresAt) - marginMs
  return end > Date.now() ? end : Number.POSITIVE_INFINITY
}
