import * as z from 'zod'
import { limitUpTo } from './page.ts'

/** What happened, without what it was: read the thing itself to see it as you may see it. */
const Change = z
  .strictObject({
    kind: z.enum(['customer', 'event', 'form', 'lookup', 'attribute', 'settings', 'tag', 'user', 'key']),
    id: z.string(),
    /** Whose it is, where it belongs to a customer. */
    customerId: z.string().nullable(),
    /** `touched`: made or changed, read it again. `gone`: deleted, or no longer yours to see. */
    op: z.enum(['touched', 'gone'])
  })
  .meta({ id: 'Change' })
export type Change = z.output<typeof Change>

export const ChangeFeed = z
  .strictObject({
    data: z.array(Change),
    /** Where to go on from. It says nothing by itself. */
    position: z.string(),
    hasMore: z.boolean(),
    /** The position is from before what is still known, or from other rights: read everything again. */
    reset: z.boolean()
  })
  .meta({ id: 'ChangeFeed' })
export type ChangeFeed = z.output<typeof ChangeFeed>

export const ChangesQuery = z.strictObject({
  /** A position of an earlier answer; without one, this answer is where to begin. */
  after: z.string().max(500).optional(),
  limit: limitUpTo(500, '100')
})
export type ChangesQuery = z.output<typeof ChangesQuery>
