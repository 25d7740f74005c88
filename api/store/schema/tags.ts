import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const tags = sqliteTable(
  'tags',
  {
    n: integer().primaryKey(),
    id: text().notNull().unique(),
    name: text().notNull(),
    nameFold: text().notNull(),
    tone: text(),
    archived: integer().notNull().default(0)
  },
  (row) => [index('tags_by_name').on(row.nameFold, row.id)]
)

/** Every name that leads to a tag: the one it has, and those it had. */
export const tagNames = sqliteTable(
  'tag_names',
  {
    name: text().primaryKey(),
    tag: integer().notNull(),
    /** 1 while customers may still be written down under a name that is the tag's no more. */
    stale: integer().notNull().default(0)
  },
  (row) => [
    index('tag_names_by_tag').on(row.tag),
    index('tag_names_stale')
      .on(row.name)
      .where(sql`${row.stale} = 1`)
  ]
)
