import type { Statement, Store } from './store.ts'

/** Finds the database of a workspace. Opening never creates one. */
export interface Workspaces {
  open(workspace: string): Promise<Store | undefined>
  /** Migrated and with `first` written, or not there at all. Rejects with `WorkspaceExists` where the name is taken. */
  create(workspace: string, first: readonly Statement[]): Promise<void>
  close(): Promise<void>
}

export class WorkspaceExists extends Error {
  override readonly name = 'WorkspaceExists'

  constructor(workspace: string) {
    super(`The workspace ${workspace} exists already`)
  }
}
