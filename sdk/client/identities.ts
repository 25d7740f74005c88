import type { Identity, IdentityList, IdentityPatch, NewIdentity } from '../contract/identity.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

type Named = Pick<Identity, 'kind' | 'value'>

/** What a customer can be recognised by: addresses, numbers, names in messengers. */
export class Identities {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** All of them, the primary ones first. Refused: `not_found`. */
  list(customerId: string, options?: CallOptions): Call<IdentityList> {
    return this.#send('listIdentities', { params: { id: customerId } }, options)
  }

  /** One more, unverified. The first e-mail address and the first phone number become the customer's own. Refused: `not_found`. */
  add(customerId: string, identity: NewIdentity, options?: CallOptions): Call<Identity> {
    return this.#send('addIdentity', { params: { id: customerId }, body: identity }, options)
  }

  /** As it is now. Refused: `identity_taken` where another customer is verified by it, `conflict` where this one has the new value already, `not_found`. */
  update(customerId: string, { kind, value }: Named, patch: IdentityPatch, options?: CallOptions): Call<Identity> {
    return this.#send('updateIdentity', { params: { id: customerId, kind, value }, body: patch }, options)
  }

  /** Where it was the primary one, the next of its kind is. Refused: `not_found`, and `invalid_request` where nothing would be left. */
  remove(customerId: string, { kind, value }: Named, options?: CallOptions): Call<void> {
    return this.#send('removeIdentity', { params: { id: customerId, kind, value } }, options)
  }
}
