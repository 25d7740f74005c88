import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What a workspace defines for its own customers. Its number is the name of its values: `a17` in a customer's JSON, and `f17` a text folded. */
export const attributes = sqliteTable('attributes', {
  n: integer().primaryKey(),
  key: text().notNull().unique(),
  label: text().notNull(),
  type: text().notNull(),
  /** JSON. */
  options: text().notNull().default('[]'),
  position: integer().notNull(),
  /** 1 where its values are in the index below, or are on their way there. */
  indexed: integer().notNull().default(0),
  /** 1 where all of them are. */
  ready: integer().notNull().default(0),
  archived: integer().notNull().default(0)
})

/** A row for every customer and indexed attribute, without a value too: what is empty has its place in a sort. */
export const attributeIndex = sqliteTable(
  'attribute_index',
  {
    attribute: integer().notNull(),
    n: integer().notNull(),
    valueNum: real(),
    valueFold: text()
  },
  (row) => [
    primaryKey({ columns: [row.attribute, row.n] }),
    index('attribute_index_by_fold').on(row.attribute, row.valueFold, row.n),
    index('attribute_index_by_num').on(row.attribute, row.valueNum, row.n)
  ]
)

/** The options of a choice, each with its place in their order: a list that is sorted by them walks along these. Triggers keep it. */
export const attributeOptions = sqliteTable(
  'attribute_options',
  { attribute: integer().notNull(), key: text().notNull(), rank: integer().notNull() },
  (row) => [primaryKey({ columns: [row.attribute, row.key] }), uniqueIndex('attribute_options_in_order').on(row.attribute, row.rank)]
)
