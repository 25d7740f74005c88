import type { KeyList, MintedKey, NewKey } from '../contract/key.ts'
import type { CallOptions, Send } from './transport.ts'

/** The keys of a workspace. For administrators. */
export class Keys {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Without the keys themselves, which nobody can show again. */
  list(options?: CallOptions): Promise<KeyList> {
    return this.#send('listKeys', {}, options)
  }

  /** Keep `key` from the answer: it is shown this once. */
  create(key: NewKey, options?: CallOptions): Promise<MintedKey> {
    return this.#send('createKey', { body: key }, options)
  }

  /** Takes hold with the next request. */
  revoke(id: string, options?: CallOptions): Promise<void> {
    return this.#send('revokeKey', { params: { id } }, options)
  }
}
