import * as z from 'zod'
import { LookupKey } from './customer.ts'
import { lookupKinds } from './lookups.ts'
import { Limit } from './page.ts'
import { TagId } from './tag.ts'
import { Instant } from './text.ts'

export const JobId = z.string().regex(/^job_[0-9a-f]{32}$/, 'This is not the id of a job')

/** Work on more customers than one request can change. It goes on in slices, whether anybody waits for it or not. */
export const Job = z
  .strictObject({
    id: JobId,
    kind: z.enum(['merge-lookups', 'rename-tag', 'fill-grams', 'fill-folds', 'index-attribute']),
    /** What is merged into what; null for other work, and where the kind is hidden from the asker. */
    about: z.strictObject({ kind: z.enum(lookupKinds), key: LookupKey, into: LookupKey }).nullable(),
    /** Whose new name is written down on its customers; null for other work, and where tags are hidden from the asker. */
    tag: TagId.nullable(),
    /** `failed`: `problem` says why, and what was done until then stays done. */
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    /** How many of all it has looked at; null for who does not list them all. */
    looked: z.int().nullable(),
    total: z.int().nullable(),
    problem: z.string().nullable(),
    /** The user, or the key, that started it. */
    startedBy: z.string(),
    createdAt: Instant,
    updatedAt: Instant
  })
  .meta({ id: 'Job' })
export type Job = z.output<typeof Job>

export const JobQuery = z.strictObject({ limit: Limit, cursor: z.string().max(2000).optional() })
export type JobQuery = z.output<typeof JobQuery>
