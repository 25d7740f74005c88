import type { Bootstrap } from '../contract/bootstrap.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** What a page needs to know before it shows anything. */
export class Bootstraps {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Who is asking, what they may, and the fields, choices and users of the workspace. Sent again only when it has changed. */
  get(options?: CallOptions): Call<Bootstrap> {
    return this.#send('getBootstrap', {}, options)
  }
}
