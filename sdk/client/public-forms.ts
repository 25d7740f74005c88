import type { PublicForm } from '../contract/form.ts'
import type { Submission, SubmissionReceipt } from '../contract/submission.ts'
import type { CallOptions, Send } from './transport.ts'

/** What a visitor's browser does with a public key, from the pages that the key lists. */
export class PublicForms {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The form with what is visible of it. */
  get(key: string, options?: CallOptions): Promise<PublicForm> {
    return this.#send('getPublicForm', { params: { key } }, options)
  }

  /** Problems point at `values.email`, `answers.reason` or `consent`. */
  submit(key: string, submission: Submission, options?: CallOptions): Promise<SubmissionReceipt> {
    return this.#send('submitForm', { params: { key }, body: submission }, options)
  }
}
