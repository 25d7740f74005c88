import { DomainError } from './errors.ts'

/** What a guard says when somebody else wrote between the read and the write, and the caller named no revision to lose. */
export const raced = new DomainError('unavailable', 'Try again in a moment')

/** Of so many who write to one thing at the same moment, even the last still gets through. */
const tries = 20

/** Decides again, on what the faster ones have left. */
export async function againIfRaced<Answer>(decide: () => Promise<Answer>): Promise<Answer> {
  for (let left = tries; left > 1; left -= 1)
    try {
      return await decide()
    } catch (error) {
      if (error !== raced) throw error
    }
  return decide()
}
