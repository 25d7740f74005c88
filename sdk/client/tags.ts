import type { NewTag, Tag, TagPatch, TagQuery, TagUsages } from '../contract/tag.ts'
import type { Call } from './call.ts'
import { Pages } from './pages.ts'
import type { CallOptions, Send } from './transport.ts'

/** The tags that customers carry. */
export class Tags {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** By name; `q` for those whose names begin so. */
  list(query: Partial<TagQuery> = {}, options?: CallOptions): Pages<Tag> {
    return new Pages((cursor) => this.#send('listTags', { query: cursor ? { ...query, cursor } : query }, options))
  }

  /** Before a customer carries it. Refused: `conflict` where the name is taken. */
  create(tag: NewTag, options?: CallOptions): Call<Tag> {
    return this.#send('createTag', { body: tag }, options)
  }

  /** Another name is what every customer with the tag shows from the answer on. Refused: `conflict` where the name is taken, `not_found`. */
  update(id: string, patch: TagPatch, options?: CallOptions): Call<Tag> {
    return this.#send('updateTag', { params: { id }, body: patch }, options)
  }

  /** Whoever carries the one carries the other from the answer on, which is that other. Refused: `not_found`. */
  merge(id: string, into: string, options?: CallOptions): Call<Tag> {
    return this.#send('mergeTags', { params: { id }, body: { into } }, options)
  }

  /** Where it stands, as far as the asker sees. Refused: `not_found`. */
  usages(id: string, options?: CallOptions): Call<TagUsages> {
    return this.#send('getTagUsages', { params: { id } }, options)
  }
}
