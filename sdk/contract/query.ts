import * as z from 'zod'
import { Customer, TimeZone } from './customer.ts'
import { Filter } from './filter.ts'
import { Limit } from './page.ts'
import { Text } from './text.ts'

const [Person, Organization] = Customer.options
export const shownFields = z.enum({ ...Person.keyof().enum, ...Organization.keyof().enum })
export type ShownField = z.output<typeof shownFields>
/** The first four come with every customer: an id tells when it was made anyway. */
export const hideableFields = shownFields.exclude(['kind', 'id', 'rev', 'createdAt'])
export type HideableField = z.output<typeof hideableFields>

const Json = z
  .string()
  .max(8000)
  .meta({ contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/Filter' } })
  .transform((text, refinement) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      refinement.addIssue('Not JSON')
      return z.NEVER
    }
  })

export const CustomerQuery = z
  .strictObject({
    filter: Json.pipe(Filter).optional(),
    /** Whose days the filter counts, like `Europe/Madrid`; left out, those of UTC. */
    timezone: TimeZone.optional(),
    q: Text(190).optional(),
    sort: z.enum(['name', '-name', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt']).default('-createdAt'),
    fields: z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(shownFields))
      .optional(),
    limit: Limit,
    /** Where to go on: `nextCursor` or `prevCursor` of a page of the same list. */
    cursor: z.string().max(2000).optional(),
    /** The last page, to walk back from. */
    from: z.literal('end').optional()
  })
  .refine(({ cursor, from }) => !cursor || !from, { path: ['from'], message: 'A cursor says already where to go on' })

/** As a caller writes it and a verb reads it; how a list or a tree travels in a URL is the schema's business. */
export type CustomerQuery = z.output<typeof CustomerQuery>
