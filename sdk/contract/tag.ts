import * as z from 'zod'
import { Limit } from './page.ts'
import { Text } from './text.ts'
import { Tone } from './tone.ts'
import { Uses } from './uses.ts'

export const TagId = z.string().regex(/^tag_[0-9a-f]{32}$/, 'This is not the id of a tag')

export const Tag = z
  .strictObject({
    id: TagId,
    /** As customers carry it. */
    name: Text(100).min(1),
    tone: Tone.nullable(),
    /** Stays on its customers and is suggested for no other. */
    archived: z.boolean()
  })
  .meta({ id: 'Tag' })
export type Tag = z.output<typeof Tag>

export const TagQuery = z.strictObject({
  /** How the name begins, whatever its case and accents. */
  q: Text(100).optional(),
  archived: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true'),
  limit: Limit,
  cursor: z.string().max(2000).optional()
})
export type TagQuery = z.output<typeof TagQuery>

/** A tag is also made by the first customer that carries it. */
export const NewTag = z.strictObject({ name: Tag.shape.name, tone: Tone.nullable().default(null) }).meta({ id: 'NewTag' })
export type NewTag = z.input<typeof NewTag>
export type GivenTag = z.output<typeof NewTag>

/** What is left out stays. Another name is the name on every customer at once, and the old one still leads to the tag. */
export const TagPatch = Tag.omit({ id: true }).partial().meta({ id: 'TagPatch' })
export type TagPatch = z.output<typeof TagPatch>

export const TagMerge = z.strictObject({ into: TagId }).meta({ id: 'TagMerge' })
export type TagMerge = z.output<typeof TagMerge>

/** Where a tag stands. */
export const TagUsages = z.strictObject({ customers: Uses }).meta({ id: 'TagUsages' })
export type TagUsages = z.output<typeof TagUsages>
