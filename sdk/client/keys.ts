import type { KeyList, KeyRotation, MintedKey, NewKey } from '../contract/key.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** The keys of a workspace. For administrators. */
export class Keys {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** All keys, without the keys themselves, which nobody can show again. */
  list(options?: CallOptions): Call<KeyList> {
    return this.#send('listKeys', {}, options)
  }

  /** The new key. Keep `key` from the answer: it is shown this once. Not tried again when the answer was lost. */
  create(key: NewKey, options?: CallOptions): Call<MintedKey> {
    return this.#send('createKey', { body: key }, options)
  }

  /** A key for the same as this one, which works on for a day, or for as many as you say. Keep `key` from the answer. Not tried again when
   *  the answer was lost. Refused: `not_found`, `forbidden` where the key is for more than your own. */
  rotate(id: string, rotation: KeyRotation = {}, options?: CallOptions): Call<MintedKey> {
    return this.#send('rotateKey', { params: { id }, body: rotation }, options)
  }

  /** From the next request on, the key is not valid. Refused: `not_found`. */
  revoke(id: string, options?: CallOptions): Call<void> {
    return this.#send('revokeKey', { params: { id } }, options)
  }
}
