import type { ChangeFeed, ChangesQuery } from '../contract/change.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** What has happened since one last asked. */
export class Changes {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** What was touched and what is gone, at most 100 at a time unless `limit` says otherwise. Ask once without `after` for a position, then with the position of each answer. After a `reset`, read everything again. */
  list(query: Partial<ChangesQuery> = {}, options?: CallOptions): Call<ChangeFeed> {
    return this.#send('listChanges', { query }, options)
  }
}
