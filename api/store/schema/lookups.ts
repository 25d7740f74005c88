import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The choices of a workspace: stages, segments and the like. A key is for ever, its label is not. */
export const lookups = sqliteTable(
  'lookups',
  {
    kind: text().notNull(),
    key: text().notNull(),
    label: text().notNull(),
    tone: text(),
    position: integer().notNull(),
    /** 1 where it stays on the customers who have it and no other gets it. */
    archived: integer().notNull().default(0),
    /** The key that its customers go to. */
    mergedInto: text(),
    /** Its place in the order of its kind, and no two in one. */
    rank: text()
      .notNull()
      .generatedAlwaysAs(sql`printf('%010d', position) || key`, { mode: 'virtual' })
  },
  (row) => [primaryKey({ columns: [row.kind, row.key] }), uniqueIndex('lookups_in_order').on(row.kind, row.rank)]
)

/** How often the order of a kind has changed: a page that was sorted by an earlier one does not go on. */
export const lookupOrders = sqliteTable('lookup_orders', { kind: text().primaryKey(), rev: integer().notNull() })
