import type { NewWorkspace, WorkspaceKeys } from '../contract/workspace.ts'
import type { Call } from './call.ts'
import type { CallOptions, Send } from './transport.ts'

/** For whoever runs the API. Needs the root key. */
export class Workspaces {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** The new workspace. Keep both keys from the answer: they are shown this once. Refused: `workspace_exists`. */
  create(workspace: NewWorkspace, options?: CallOptions): Call<WorkspaceKeys> {
    return this.#send('createWorkspace', { body: workspace }, options)
  }
}
