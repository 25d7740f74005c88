import * as z from 'zod'

/** How many customers have it, of those that the asker sees. Counting stops somewhere: then it is at least so many. */
export const Uses = z.strictObject({ count: z.int(), isExact: z.boolean() }).meta({ id: 'Uses' })
export type Uses = z.output<typeof Uses>
