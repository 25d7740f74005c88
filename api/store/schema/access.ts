import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a key or a user may do. The first statement of every batch reads this row, so taking a right away works at once. */
export const access = sqliteTable(
  'access',
  {
    id: text().primaryKey(),
    caller: text().notNull(),
    listing: text().notNull(),
    /** JSON lists; null grants all. */
    scopes: text(),
    origins: text(),
    /** In seconds. A session made earlier is over. */
    sessionsNotBefore: integer().notNull().default(0),
    /** In seconds; null never. */
    expiresAt: integer(),
    /** Of a key: the last day on which it was let in. */
    lastUsedOn: text(),
    revoked: integer().notNull().default(0)
  },
  (row) => [check('revoked_is_a_flag', sql`${row.revoked} in (0, 1)`)]
)

/** What people call a key. The key itself is never kept: its MAC proves it. */
export const keys = sqliteTable('keys', {
  id: text().primaryKey(),
  kind: text().notNull(),
  label: text().notNull(),
  hint: text().notNull(),
  createdAt: text().notNull(),
  /** The key that was made in its place. */
  replacedBy: text()
})

export const users = sqliteTable('users', {
  id: text().primaryKey(),
  /** The host application's own id. */
  hostId: text().notNull().unique(),
  name: text().notNull(),
  /** As it is looked for and sorted; null where it was kept before anybody looked. */
  nameFold: text(),
  email: text(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  /** Where a customer list that is sorted by people puts theirs: by name, and no two in one place. */
  rank: text()
    .notNull()
    .generatedAlwaysAs(sql`coalesce(name_fold, lower(name)) || ' ' || id`, { mode: 'virtual' })
    .unique()
})
