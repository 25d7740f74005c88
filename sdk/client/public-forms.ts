import type { PublicForm } from '../contract/form.ts'
import type { Submission, SubmissionReceipt } from '../contract/submission.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** What a visitor's browser does with a public key, from the pages that the key lists. */
export class PublicForms {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The form with what is visible of it. Refused: `not_found`, and `forbidden` on a page that the key does not list. */
  get(key: string, options?: CallOptions): Call<PublicForm> {
    return this.#send('getPublicForm', { params: { key } }, options)
  }

  /** What to tell the visitor. Refused: `invalid_request`, whose errors point at `values.email`, `answers.reason` or `consent`. */
  submit(key: string, submission: Submission, options?: CallOptions): Call<SubmissionReceipt> {
    return this.#send('submitForm', { params: { key }, body: submission }, options)
  }
}
