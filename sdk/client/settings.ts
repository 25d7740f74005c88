import type { Settings, SettingsPatch } from '../contract/settings.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** What holds for the whole workspace. */
export class WorkspaceSettings {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** As they are now. Refused: `forbidden` to who may not configure. */
  get(options?: CallOptions): Call<Settings> {
    return this.#send('getSettings', {}, options)
  }

  /** As they are from now on. Pass those you read. Refused: `precondition_failed` where somebody changed them since. */
  update({ rev }: Pick<Settings, 'rev'>, patch: SettingsPatch, options?: CallOptions): Call<Settings> {
    return this.#send('updateSettings', { rev, body: patch }, options)
  }
}
