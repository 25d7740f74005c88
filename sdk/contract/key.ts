import * as z from 'zod'
import { Origin, Scope } from './session.ts'
import { Instant, Text } from './text.ts'

export const KeyId = z.string().regex(/^key_[0-9a-f]{32}$/, 'This is not the id of a key')

const told = {
  kind: z.enum(['secret', 'public']),
  /** What people call it. */
  label: Text(100).min(1),
  /** The pages a public key works on; null for all. A secret key works on none. */
  origins: z.array(Origin).min(1).max(50).nullable(),
  /** What the key is for; null for all that its kind may. */
  scopes: z.array(Scope).min(1).max(50).nullable(),
  expiresAt: Instant.nullable()
}

/** A key as it can be shown again. */
export const Key = z
  .strictObject({
    id: KeyId,
    ...told,
    /** Its last four characters, to tell it from others. */
    hint: z.string().length(4),
    createdAt: Instant,
    /** The day, in UTC; null where it was never used. */
    lastUsedOn: z.iso.date().nullable(),
    /** The key that was made in its place. */
    replacedBy: KeyId.nullable()
  })
  .meta({ id: 'Key' })
export type Key = z.output<typeof Key>

export const NewKey = z
  .strictObject({
    ...told,
    origins: told.origins.default(null),
    scopes: told.scopes.default(null),
    expiresAt: told.expiresAt.default(null)
  })
  .refine(({ kind, origins }) => kind === 'public' || origins === null, {
    path: ['origins'],
    error: 'A secret key works on no page, so it has no origins'
  })
  .meta({ id: 'NewKey' })
export type NewKey = z.input<typeof NewKey>
export type GivenKey = z.output<typeof NewKey>

/** Whoever has the old key gets the new one to them within this time. */
export const KeyRotation = z
  .strictObject({
    /** How long the old key works on. With 0 it is over at once. */
    overlapDays: z.int().min(0).max(7).default(1)
  })
  .meta({ id: 'KeyRotation' })
export type KeyRotation = z.input<typeof KeyRotation>
export type GivenRotation = z.output<typeof KeyRotation>

/** The only answer that carries the key itself. */
export const MintedKey = Key.extend({ key: z.string() }).meta({ id: 'MintedKey' })
export type MintedKey = z.output<typeof MintedKey>

export const KeyList = z.strictObject({ data: z.array(Key) })
export type KeyList = z.output<typeof KeyList>
