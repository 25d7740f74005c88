import * as z from 'zod'
import { attributeTypes } from './attributes.ts'
import { AttributeKey, LookupKey } from './customer.ts'
import { Text } from './text.ts'
import { Tone } from './tone.ts'

const Option = z.strictObject({
  /** For ever: customers and filters name it. */
  key: LookupKey,
  label: Text(100).min(1),
  tone: Tone.nullable().default(null),
  /** Stays on the customers who have it, and is offered to and accepted for no other. */
  archived: z.boolean().default(false)
})

const hasEachOnce = (options: readonly { key: string }[]) => new Set(options.map(({ key }) => key)).size === options.length
const Options = z.array(Option).max(200).refine(hasEachOnce, 'Each key once')

/** A field that a workspace has defined for its customers. */
export const Attribute = z
  .strictObject({
    /** For ever: customers carry their value under it, and filters name it `attributes.<key>`. */
    key: AttributeKey,
    label: Text(100).min(1),
    /** For ever. */
    type: z.enum(attributeTypes),
    /** What may be chosen, in its order. Of a `choice` only. */
    options: z.array(Option.required()),
    /** Whether an index is kept, so that any number of customers can be sorted and found by it. At most 20. */
    indexed: z.boolean(),
    /** Whether the index has everybody. Until then a filter looks at as many customers as it may, and says so. */
    ready: z.boolean(),
    /** Instead of deleted: it stays on the customers who have a value, takes no other, and no form asks for it. */
    archived: z.boolean()
  })
  .meta({ id: 'Attribute' })
export type Attribute = z.output<typeof Attribute>

/** In their order. */
export const AttributeList = z
  .strictObject({
    data: z.array(Attribute),
    /** How often the order has changed. */
    revision: z.int()
  })
  .meta({ id: 'AttributeList' })
export type AttributeList = z.output<typeof AttributeList>

export const AttributeQuery = z.strictObject({
  /** Whether those that are archived are listed too. */
  archived: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
})
export type AttributeQuery = z.output<typeof AttributeQuery>

/** Put last. Left out, the key is made from the label. */
export const NewAttribute = z
  .strictObject({
    key: AttributeKey.optional(),
    label: Attribute.shape.label,
    type: Attribute.shape.type,
    options: Options.optional(),
    indexed: z.boolean().default(false)
  })
  .refine(({ type, options = [] }) => type === 'choice' || options.length === 0, {
    path: ['options'],
    message: 'Only a choice has options'
  })
  .meta({ id: 'NewAttribute' })
export type NewAttribute = z.input<typeof NewAttribute>
export type GivenAttribute = z.output<typeof NewAttribute>

/** What is left out stays. Options are given whole, and none goes: archive it. */
export const AttributePatch = z
  .strictObject({ label: Attribute.shape.label, options: Options, indexed: z.boolean(), archived: z.boolean() })
  .partial()
  .meta({ id: 'AttributePatch' })
export type AttributePatch = z.input<typeof AttributePatch>
export type GivenAttributePatch = z.output<typeof AttributePatch>

export const AttributeOrder = z
  .strictObject({
    /** All of them, archived ones too. */
    keys: z
      .array(AttributeKey)
      .max(200)
      .refine((keys) => new Set(keys).size === keys.length, 'Each of them once'),
    /** The one that was read before it was decided. */
    revision: z.int().min(0)
  })
  .meta({ id: 'AttributeOrder' })
export type AttributeOrder = z.output<typeof AttributeOrder>
