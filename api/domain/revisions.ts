import type { Revisions } from '@customer-kit/sdk/contract'
import { stale } from './errors.ts'

/** What is decided on something that is no more does not happen. */
export function refuseStale(rev: number, read: Revisions): void {
  if (read !== 'any' && !read.includes(rev)) throw stale()
}
