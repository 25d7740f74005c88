import * as z from 'zod'
import { Customer, CustomerId, TimeZone } from './customer.ts'
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

const Share = z
  .string()
  .regex(/^(0|1|0\.\d{1,20})$/, 'Write a number from 0 to 1, like 0.42')
  .transform(Number)

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
    from: z.literal('end').optional(),
    /** A page near this share of the list, from 0 to 1: exact where the total is, else an estimate from a sample of bounded size. */
    near: Share.optional(),
    /** The page with this customer in its middle. Refused with `not_found` where the list does not have it. */
    around: CustomerId.optional()
  })
  .superRefine(({ cursor, from, near, around }, refinement) => {
    const given = Object.entries({ cursor, from, near, around }).filter(([, value]) => value !== undefined)
    for (const [name] of given.slice(1))
      refinement.addIssue({ code: 'custom', path: [name], message: `${given[0]?.[0]} says already where to begin` })
  })

/** As a caller writes it and a verb reads it; how a list or a tree travels in a URL is the schema's business. */
export type CustomerQuery = z.output<typeof CustomerQuery>
