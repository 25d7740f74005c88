import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const forms = sqliteTable('forms', {
  key: text().primaryKey(),
  rev: integer().notNull(),
  /** JSON, as the contract has it. */
  definition: text().notNull(),
  updatedAt: text().notNull()
})

/** What a visitor sent, as it was sent. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text().primaryKey(),
    form: text().notNull(),
    customerId: text().notNull(),
    answers: text().notNull(),
    at: text().notNull()
  },
  (row) => [index('submissions_by_customer').on(row.customerId), index('submissions_by_form').on(row.form, row.at)]
)
