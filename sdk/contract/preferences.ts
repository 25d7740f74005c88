import * as z from 'zod'

/** Of a column, a section: our own words, never somebody's. */
const Name = z.string().regex(/^[A-Za-z][\w.-]{0,59}$/, 'Write it like the name of a field')
const byName = <Value extends z.ZodType>(value: Value) =>
  z.record(Name, value).refine((all) => Object.keys(all).length <= 100, 'At most 100 of them')

const chosen = {
  /** Of the list, in their order. */
  columns: z.array(Name).max(100),
  /** Of those columns, in pixels. */
  widths: byName(z.int().min(40).max(2000)),
  /** Of the list, with a minus for descending. */
  sort: z.string().regex(/^-?[A-Za-z][\w.]{0,59}$/, 'Write it like name or -updatedAt'),
  /** Of the card, and `setup` of the lists: whether they are open. */
  sections: byName(z.boolean()),
  density: z.enum(['comfortable', 'compact']),
  /** The ids of views, in their order. */
  pinnedViews: z.array(Name).max(50),
  /** How often a summary is sent by e-mail. */
  digest: z.enum(['never', 'daily', 'weekly'])
}

/** How one person likes to work. What they have not chosen is left out, and is the host's to decide. */
export const Preferences = z.strictObject(chosen).partial().meta({ id: 'Preferences' })
export type Preferences = z.output<typeof Preferences>

const Erasable = z.strictObject(
  Object.fromEntries(Object.entries(chosen).map(([name, schema]) => [name, schema.nullable()])) as {
    [Name in keyof typeof chosen]: z.ZodNullable<(typeof chosen)[Name]>
  }
)

/** What is left out stays; null forgets. Widths and sections are kept one by one: what is named changes, and the others stay. */
export const PreferencesPatch = Erasable.extend({
  widths: byName(chosen.widths.valueType.nullable()).nullable(),
  sections: byName(z.boolean().nullable()).nullable()
})
  .partial()
  .meta({ id: 'PreferencesPatch' })
export type PreferencesPatch = z.output<typeof PreferencesPatch>
