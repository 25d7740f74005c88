import * as z from 'zod'
import { LookupKey } from './customer.ts'
import { Text } from './text.ts'
import { Tone } from './tone.ts'
import { Uses } from './uses.ts'

/** One choice of a kind. */
export const Lookup = z
  .strictObject({
    /** For ever: customers, filters and forms name it. */
    key: LookupKey,
    label: Text(100).min(1),
    tone: Tone.nullable(),
    /** Stays on the customers who have it, and is offered to and accepted for no other. */
    archived: z.boolean(),
    uses: Uses.nullable()
  })
  .meta({ id: 'Lookup' })
export type Lookup = z.output<typeof Lookup>

/** In their order. */
export const LookupList = z
  .strictObject({
    data: z.array(Lookup),
    /** How often the order has changed. */
    revision: z.int()
  })
  .meta({ id: 'LookupList' })
export type LookupList = z.output<typeof LookupList>

const Flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true')

export const LookupQuery = z.strictObject({
  /** Whether those that are archived are listed too. */
  archived: Flag,
  /** Whether to count, which costs more than the list itself. */
  uses: Flag
})
export type LookupQuery = z.output<typeof LookupQuery>

/** Put last. Left out, the key is made from the label. */
export const NewLookup = z
  .strictObject({ key: LookupKey.optional(), label: Lookup.shape.label, tone: Tone.nullable().default(null) })
  .meta({ id: 'NewLookup' })
export type NewLookup = z.input<typeof NewLookup>
export type GivenLookup = z.output<typeof NewLookup>

/** What is left out stays. */
export const LookupPatch = Lookup.pick({ label: true, tone: true, archived: true }).partial().meta({ id: 'LookupPatch' })
export type LookupPatch = z.output<typeof LookupPatch>

export const LookupOrder = z
  .strictObject({
    /** All of them, archived ones too. */
    keys: z
      .array(LookupKey)
      .max(1000)
      .refine((keys) => new Set(keys).size === keys.length, 'Each of them once'),
    /** The one that was read before it was decided. */
    revision: z.int().min(0)
  })
  .meta({ id: 'LookupOrder' })
export type LookupOrder = z.output<typeof LookupOrder>

/** Its customers, in the trash too, go to another of the same kind. */
export const LookupMerge = z.strictObject({ into: LookupKey }).meta({ id: 'LookupMerge' })
export type LookupMerge = z.output<typeof LookupMerge>
