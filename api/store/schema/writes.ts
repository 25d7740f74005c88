import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Answers kept for a second try. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    actor: text().notNull(),
    operation: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    at: text().notNull(),
    customerId: text(),
    /** What the answer is about, and its revision. */
    subject: text(),
    rev: integer(),
    answer: text()
  },
  (row) => [uniqueIndex('idempotency_by_key').on(row.actor, row.operation, row.key), index('idempotency_by_age').on(row.at)]
)

/** Never holds a row: inserting one is how a batch refuses itself. */
export const guard = sqliteTable('guard', { claim: text().notNull() }, () => [check('nothing_gets_in', sql`false`)])

/** Facts about the workspace as a whole: its name, the key of its change positions. */
export const settings = sqliteTable('settings', { name: text().primaryKey(), value: text().notNull() })
