import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Work that is done in slices. Where a slice ends, its effects, its change rows and this row's position are kept together. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    state: text().notNull(),
    /** JSON: who started it, whose rights each slice reads again. */
    actor: text().notNull(),
    scope: text(),
    /** JSON: what it was asked to do. */
    args: text().notNull(),
    /** Up to where it has looked, in the row numbers of customers. */
    position: integer().notNull(),
    total: integer().notNull(),
    /** Who works on it, and until when nobody else does; in milliseconds of the database's clock. */
    holder: text(),
    heldUntil: integer().notNull(),
    requestId: text().notNull(),
    problem: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull()
  },
  (row) => [
    index('jobs_running')
      .on(row.updatedAt)
      .where(sql`${row.state} = 'running'`),
    index('jobs_by_creation').on(row.createdAt, row.id)
  ]
)
