import type { Form, FormDefinition } from '../contract/form.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** The intake forms of a workspace. */
export class Forms {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The form as it was put, with what is hidden. Refused: `not_found`. */
  get(key: string, options?: CallOptions): Call<Form> {
    return this.#send('getForm', { params: { key } }, options)
  }

  /** The form as it is now: made, or replaced as a whole. Refused: `forbidden` to who may not configure, `invalid_request` at `fields.2.field` where it asks for what is not there or archived. */
  put(key: string, form: FormDefinition, options?: CallOptions): Call<Form> {
    return this.#send('putForm', { params: { key }, body: form }, options)
  }
}
