import type { Customer } from '@customer-kit/sdk/contract'

/** All that decides, but for rights, who sees a customer. */
export type Seen = {
  responsible: string | null
  serviceManager: string | null
  accountManagers: string[]
  viewers: string[]
  private: 0 | 1
  live: 1 | 0
}

const seenIn = ({ responsible, serviceManager, accountManagers, viewers, private: isPrivate, deletedAt }: Customer): Seen => ({
  responsible,
  serviceManager,
  accountManagers,
  viewers,
  private: isPrivate ? 1 : 0,
  live: deletedAt === null ? 1 : 0
})

/** Both sides where they differ, so that whoever loses sight of the customer can be told, and nobody else. */
export function seenChange(before: Customer, after: Customer): { seenBefore?: Seen; seenAfter?: Seen } {
  const [seenBefore, seenAfter] = [seenIn(before), seenIn(after)]
  return JSON.stringify(seenBefore) === JSON.stringify(seenAfter) ? {} : { seenBefore, seenAfter }
}
