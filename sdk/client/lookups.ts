import type { Job } from '../contract/job.ts'
import type { Lookup, LookupList, LookupOrder, LookupPatch, LookupQuery, NewLookup } from '../contract/lookup.ts'
import type { LookupKind } from '../contract/lookups.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** What a workspace chooses for itself: stages, segments and the like. For administrators and managers; everybody reads them in the bootstrap. */
export class Lookups {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** In their order. */
  list(kind: LookupKind, query: Partial<LookupQuery> = {}, options?: CallOptions): Call<LookupList> {
    return this.#send('listLookups', { params: { kind }, query }, options)
  }

  /** Put last. Its key is for ever. Refused: `conflict` where the key is taken. */
  create(kind: LookupKind, lookup: NewLookup, options?: CallOptions): Call<Lookup> {
    return this.#send('createLookup', { params: { kind }, body: lookup }, options)
  }

  /** Another label or tone is seen by everybody at once; an archived one stays where it is and is offered to nobody else. Refused: `not_found`. */
  update(kind: LookupKind, key: string, patch: LookupPatch, options?: CallOptions): Call<Lookup> {
    return this.#send('updateLookup', { params: { kind, key }, body: patch }, options)
  }

  /** Its customers go to another of the same kind, a slice at a time; it is in no list from the end of the job on. Refused: `conflict`, `not_found`. */
  merge(kind: LookupKind, key: string, into: string, options?: CallOptions): Call<Job> {
    return this.#send('mergeLookups', { params: { kind, key }, body: { into } }, options)
  }

  /** The whole order at once, decided on the revision you read. Refused: `conflict` where somebody changed the list since. */
  reorder(kind: LookupKind, order: LookupOrder, options?: CallOptions): Call<LookupList> {
    return this.#send('reorderLookups', { params: { kind }, body: order }, options)
  }
}
