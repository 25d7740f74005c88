import * as z from 'zod'

/** A colour by its name; what it looks like is the page's business. */
export const Tone = z.enum(['grey', 'amber', 'blue', 'violet', 'green', 'red'])
export type Tone = z.output<typeof Tone>
