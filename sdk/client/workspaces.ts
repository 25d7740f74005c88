import type { NewWorkspace, WorkspaceKeys } from '../contract/workspace.ts'
import type { CallOptions, Send } from './transport.ts'

/** For whoever runs the API. Needs the root key. */
export class Workspaces {
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Keep both keys from the answer: they are shown this once. */
  create(workspace: NewWorkspace, options?: CallOptions): Promise<WorkspaceKeys> {
    return this.#send('createWorkspace', { body: workspace }, options)
  }
}
