import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How people like to work. JSON, with what they have chosen and nothing else. */
export const preferences = sqliteTable('preferences', { user: text().primaryKey(), chosen: text().notNull() })
