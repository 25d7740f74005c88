import { DomainError } from './errors.ts'

/** What a guard says when somebody else wrote between the read and the write, and the caller named no revision to lose. */
export const raced = new DomainError('unavailable', 'Try again in a moment')

/** Decides a second time, on what the faster one has left. */
export async function againIfRaced<Answer>(decide: () => Promise<Answer>): Promise<Answer> {
  try {
    return await decide()
  } catch (error) {
    if (error !== raced) throw error
    return decide()
  }
}
