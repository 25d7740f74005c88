import * as z from 'zod'
import { listings, roles, scopeNames } from './callers.ts'
import { CustomerId } from './customer.ts'
import { Filter } from './filter.ts'
import { Email } from './identity.ts'
import { HideableName } from './query.ts'
import { Can } from './rights.ts'
import { Instant, Text } from './text.ts'

/** Scheme, host and port, as a browser sends it. */
export const Origin = Text(300).refine(isOrigin, 'Write it like https://portal.example')
/** `customers:read`, `events:write`: one kind of thing, to be read or changed. */
export const Scope = z.enum(scopeNames)

/** What the host's server says about the person in front of the page. */
export const NewSession = z
  .strictObject({
    /** `id` is the host's own; the user is made on the first session and kept up to date by the next. */
    user: z.strictObject({ id: Text(190).min(1), name: Text(190).min(1).optional(), email: Email.nullable().optional() }),
    /** Sets the user's, which takes `users:write`; left out, it stays as it is. A new user is a member. */
    role: z.enum(roles).optional(),
    /** Sets the user's, which takes `users:write`; left out, it stays as it is. A new user lists all. */
    listing: z.enum(listings).optional(),
    /** Narrows this session to one customer. */
    customerId: CustomerId.nullable().default(null),
    /** Narrows this session; null leaves all that the role may. */
    scopes: z.array(Scope).max(50).nullable().default(null),
    /** Narrows this session to the customers that match. */
    filter: Filter.nullable().default(null),
    /** Fields that do not exist for this session. */
    hiddenFields: z.array(HideableName).max(250).default([]),
    /** The pages this session works on; none named, all. */
    origins: z.array(Origin).max(50).default([])
  })
  .meta({ id: 'NewSession' })
export type NewSession = z.input<typeof NewSession>
export type AskedSession = z.output<typeof NewSession>

export const SessionToken = z.strictObject({ token: z.string(), expiresAt: Instant, can: Can }).meta({ id: 'SessionToken' })
export type SessionToken = z.output<typeof SessionToken>

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text)
    // A star is a letter like any other to the parser, and no browser has it.
    return origin === text && ['http:', 'https:'].includes(protocol) && !text.includes('*')
  } catch {
    return false
  }
}
