import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The timeline of a customer: what happened and what is planned. */
export const events = sqliteTable(
  'events',
  {
    n: integer().primaryKey(),
    id: text().notNull().unique(),
    rev: integer().notNull(),
    customerId: text().notNull(),
    type: text().notNull(),
    title: text(),
    text: text(),
    /** JSON: what only this type of event has. */
    details: text().notNull(),
    at: text().notNull(),
    endsAt: text(),
    createdBy: text().notNull(),
    createdAt: text().notNull(),
    updatedAt: text().notNull()
  },
  (row) => [index('events_by_customer').on(row.customerId, row.at, row.n)]
)
