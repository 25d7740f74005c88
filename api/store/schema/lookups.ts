import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The choices of a workspace: stages, segments and the like. A key is for ever, its label is not. */
export const lookups = sqliteTable(
  'lookups',
  { kind: text().notNull(), key: text().notNull(), label: text().notNull(), tone: text(), position: integer().notNull() },
  (row) => [primaryKey({ columns: [row.kind, row.key] })]
)
