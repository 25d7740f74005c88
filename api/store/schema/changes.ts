import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The one record of what happened. History, undo, live changes and the audit are its readers. */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    actor: text().notNull(),
    requestId: text().notNull(),
    jobId: text(),
    kind: text().notNull(),
    id: text().notNull(),
    customerId: text(),
    verb: text().notNull(),
    before: text(),
    after: text(),
    /** JSON: who could see the customer, on both sides of a change to that. */
    seenBefore: text(),
    seenAfter: text()
  },
  (row) => [
    index('changes_by_customer').on(row.customerId, row.seq),
    index('changes_by_job')
      .on(row.jobId, row.seq)
      .where(sql`${row.jobId} is not null`),
    index('changes_by_subject')
      .on(row.kind, row.id)
      .where(sql`${row.customerId} is null`)
  ]
)
