import * as z from 'zod'
import { AttributeKey, Customer, CustomerId, TimeZone } from './customer.ts'
import { type Sort, sortFields } from './fields.ts'
import { Filter } from './filter.ts'
import { Limit } from './page.ts'
import { Text } from './text.ts'

const [Person, Organization] = Customer.options
export const shownFields = z.enum({ ...Person.keyof().enum, ...Organization.keyof().enum })
export type ShownField = z.output<typeof shownFields>
/** The first four come with every customer: an id tells when it was made anyway. */
export const hideableFields = shownFields.exclude(['kind', 'id', 'rev', 'createdAt'])

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

/** What a list of customers can be asked, however it travels. */
const asked = {
  /** Whose days the filter counts, like `Europe/Madrid`; left out, those of UTC. */
  timezone: TimeZone.optional(),
  /** Words to look for in names, addresses and numbers, whatever their case and accents. */
  q: Text(190).optional()
}
/** As filters, sorts and columns name it. */
export const AttributeName = z.templateLiteral(['attributes.', AttributeKey])

/** What somebody may be shown nothing of: a field, or one of the attributes. */
export const HideableName = z.union([hideableFields, AttributeName])
export type HideableField = z.output<typeof HideableName>

/** By what a workspace has defined, like `attributes.contractEnd`. */
const AttributeSort = z.templateLiteral([z.enum(['', '-']), AttributeName])
const begun = {
  /** A minus before it turns it round. What is empty comes last both ways. Fields that say `bounded` are sorted while at most 10,000
   *  customers have to be looked at, and refused beyond that. */
  sort: z.union([z.enum(sortFields.flatMap((field): Sort[] => [field, `-${field}`])), AttributeSort]).default('-createdAt'),
  /** Where to go on: `nextCursor` or `prevCursor` of a page of the same list. Refused with `cursor_expired` where it was sorted by
   *  choices whose order has changed since. */
  cursor: z.string().max(2000).optional(),
  /** The last page, to walk back from. */
  from: z.literal('end').optional(),
  /** The page with this customer in its middle. Refused with `not_found` where the list does not have it. */
  around: CustomerId.optional()
}

type Beginning = { cursor?: unknown; from?: unknown; near?: unknown; around?: unknown }

function oneBeginning({ cursor, from, near, around }: Beginning, refinement: z.core.$RefinementCtx): void {
  const given = Object.entries({ cursor, from, near, around }).filter(([, value]) => value !== undefined)
  for (const [name] of given.slice(1))
    refinement.addIssue({ code: 'custom', path: [name], message: `${given[0]?.[0]} says already where to begin` })
}

export const CustomerQuery = z
  .strictObject({
    /** Only customers that match. */
    filter: Json.pipe(Filter).optional(),
    ...asked,
    ...begun,
    /** Which fields come; left out, all of them. In an address they are separated by commas. */
    fields: z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(shownFields))
      .optional(),
    limit: Limit,
    /** A page near this share of the list, from 0 to 1: exact where the total is, else an estimate from a sample of bounded size. */
    near: Share.optional()
  })
  .superRefine(oneBeginning)

/** As a caller writes it and a verb reads it; how a list or a tree travels in a URL is the schema's business. */
export type CustomerQuery = z.output<typeof CustomerQuery>

/** The same in a body, for filters that are too long for a URL. */
export const CustomerQuestion = z
  .strictObject({
    /** Only customers that match. */
    filter: Filter.optional(),
    ...asked,
    ...begun,
    /** Which fields come; left out, all of them. */
    fields: z.array(shownFields).max(100).optional(),
    limit: z.int().min(1).max(200).default(50),
    near: z.number().min(0).max(1).optional()
  })
  .superRefine(oneBeginning)
  .meta({ id: 'CustomerQuestion' })

export const CustomerCountQuery = z.strictObject({
  /** Only customers that match. */
  filter: Json.pipe(Filter).optional(),
  ...asked
})
export type CustomerCountQuery = z.output<typeof CustomerCountQuery>

/** Where it is not exact, there are at least so many. */
export const CustomerCount = z.strictObject({ total: z.int(), totalIsExact: z.boolean() }).meta({ id: 'CustomerCount' })
export type CustomerCount = z.output<typeof CustomerCount>
/** The last deleted first. */
export const TrashQuery = z.strictObject({ limit: Limit, cursor: z.string().max(2000).optional() })
export type TrashQuery = z.output<typeof TrashQuery>
