import * as z from 'zod'
import { listings, roles } from './callers.ts'
import { Limit } from './page.ts'
import { Instant, Text } from './text.ts'

export const UserId = z.string().regex(/^usr_[0-9a-f]{32}$/, 'This is not the id of a user')

/** Somebody whom the host has signed in. */
export const User = z
  .strictObject({
    id: UserId,
    /** The host's own id. */
    hostId: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(roles),
    listing: z.enum(listings),
    suspended: z.boolean(),
    createdAt: Instant,
    updatedAt: Instant
  })
  .meta({ id: 'User' })
export type User = z.output<typeof User>

/** Another role or listing, and a suspension, end the sessions the user has. */
export const UserPatch = z
  .strictObject({ role: z.enum(roles), listing: z.enum(listings), suspended: z.boolean() })
  .partial()
  .meta({ id: 'UserPatch' })
export type UserPatch = z.output<typeof UserPatch>

export const UserQuery = z.strictObject({
  /** Part of their name or e-mail address, however it is written. */
  q: Text(190).optional(),
  /** Only those who are suspended, or only those who are not. */
  suspended: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
  limit: Limit,
  cursor: z.string().max(2000).optional()
})
export type UserQuery = z.output<typeof UserQuery>
