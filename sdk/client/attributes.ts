import type { Attribute, AttributeList, AttributeOrder, AttributePatch, AttributeQuery, NewAttribute } from '../contract/attribute.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/**
 * The fields that a workspace defines for its own customers. For administrators and managers; everybody reads them in the bootstrap.
 * None is ever deleted, because customers, filters and forms name it: one that is archived is found and sorted by as before, and asked for no more.
 */
export class Attributes {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** In their order. */
  list(query: Partial<AttributeQuery> = {}, options?: CallOptions): Call<AttributeList> {
    return this.#send('listAttributes', { query }, options)
  }

  /** Put last. Its key and type are for ever. Refused: `conflict` where the key is taken, or there is no room for another. */
  create(attribute: NewAttribute, options?: CallOptions): Call<Attribute> {
    return this.#send('createAttribute', { body: attribute }, options)
  }

  /** Another label is seen by everybody at once; another `indexed` starts a job. Refused: `not_found`, `conflict` where 20 are indexed. */
  update(key: string, patch: AttributePatch, options?: CallOptions): Call<Attribute> {
    return this.#send('updateAttribute', { params: { key }, body: patch }, options)
  }

  /** The whole order at once. Refused: `conflict` where these are not all of them, or somebody has put them into another order. */
  reorder(order: AttributeOrder, options?: CallOptions): Call<AttributeList> {
    return this.#send('reorderAttributes', { body: order }, options)
  }
}
