import type { Form, FormDefinition } from '../contract/form.ts'
import type { CallOptions, Send } from './transport.ts'

/** The intake forms of a workspace. */
export class Forms {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The form as it was put, with what is hidden. */
  get(key: string, options?: CallOptions): Promise<Form> {
    return this.#send('getForm', { params: { key } }, options)
  }

  /** Makes the form, or replaces it as a whole. */
  put(key: string, form: FormDefinition, options?: CallOptions): Promise<Form> {
    return this.#send('putForm', { params: { key }, body: form }, options)
  }
}
