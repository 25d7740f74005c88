import type { Preferences, PreferencesPatch } from '../contract/preferences.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** How the person behind this client's session likes to work. */
export class OwnPreferences {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** What they have chosen; the rest is left out. */
  get(options?: CallOptions): Call<Preferences> {
    return this.#send('getPreferences', {}, options)
  }

  /** All they have chosen. What you leave out stays, null forgets; of two pages that change one thing, the later has its way. */
  update(patch: PreferencesPatch, options?: CallOptions): Call<Preferences> {
    return this.#send('updatePreferences', { body: patch }, options)
  }
}
