import type { Store } from '@customer-kit/api/store/store.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'

/** What the store's sentences stand on: one way of keeping data. Runs on Node and in a Worker, so it names nothing of either. */
export type Ground = {
  workspaces: Workspaces
  /** Two openings of one database in which there is nothing yet. */
  emptyDatabase(): Promise<readonly [Store, Store]>
  /** Sends what is kept, loses the answer, and has it sent again. */
  losingAnswer<Answer>(workspace: string, send: () => Promise<Answer>): Promise<Answer>
}

let made = 0
export const newName = () => `suite-${made++}-${crypto.randomUUID().slice(0, 8)}`
