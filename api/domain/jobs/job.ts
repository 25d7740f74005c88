import type { Job } from '@customer-kit/sdk/contract'
import type { Row } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import type { Asker } from '../context.ts'
import type { Step } from '../guard.ts'

/** A job as its slices see it. */
export type Running = {
  id: string
  kind: Job['kind']
  state: Job['state']
  actor: Actor
  scope: Asker['scope']
  args: Record<string, string>
  position: number
  total: number
  requestId: string
}

/** What one kind of job does. */
export type Work = {
  /** What was decided and is only written down: it goes on when its author's rights have gone, and nobody can cancel it. */
  isOwed?: true
  /** What to do with the customers whose row number is above `from` and at most `to`. Kept with the job's new position, or not at all. */
  slice: (by: Asker, job: Running, from: number, to: number) => Step[] | Promise<Step[]>
  /** What must hold, and what is done, where one that stopped is taken up again. */
  again?: (actor: Actor, job: Pick<Running, 'args'>) => Step[]
  /** Kept with the last slice. */
  end: (by: Asker, job: Running) => Step[]
}

// Safe because only `startJob` writes such rows, from these very types.
export const runningIn = (row: Row): Running =>
  ({ ...row, actor: JSON.parse(String(row['actor'])), args: JSON.parse(String(row['args'])) }) as unknown as Running
