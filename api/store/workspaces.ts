import { sql } from './sql.ts'
import type { Statement, Store } from './store.ts'

/** Finds the database of a workspace. Opening never creates one. */
export interface Workspaces {
  /** The store stays good however long it is held. */
  open(workspace: string): Promise<Store | undefined>
  /** Migrated and with `first` written, or not there at all. Rejects with `WorkspaceExists` where the name is taken. */
  create(workspace: string, first: readonly Statement[]): Promise<void>
  /** Up to this version, whatever it takes: while nobody asks anything of it. */
  migrate(workspace: string): Promise<void>
  /** Those that can be listed; on a server nobody keeps a list. */
  names(): Promise<string[]>
  /** Resolves while workspaces can be opened; rejects with `Unavailable` while not. */
  ping(): Promise<void>
  close(): Promise<void>
}

export class WorkspaceExists extends Error {
  override readonly name = 'WorkspaceExists'

  constructor(workspace: string) {
    super(`The workspace ${workspace} exists already`)
  }
}

export class NoWorkspace extends Error {
  override readonly name = 'NoWorkspace'

  constructor(workspace: string) {
    super(`There is no workspace ${workspace}`)
  }
}

/** A database knows whose it is, wherever it is moved to. Refused where another name is there already. */
export const putName = (workspace: string): Statement => sql`insert into settings (name, value) values ('workspace', ${workspace})`
