import { newIdempotencyKey } from '@customer-kit/sdk/client/idempotency-key.ts'

/** The same answers sent again are the same submission: they carry the same key, however often the network fails. */
export class Attempt {
  #sent = ''
  #key = ''

  keyFor(submission: object): string {
    const said = JSON.stringify(submission)
    if (said !== this.#sent) this.#key = newIdempotencyKey()
    this.#sent = said
    return this.#key
  }

  forget(): void {
    this.#sent = ''
  }
}
