import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const customers = sqliteTable(
  'customers',
  {
    /** The row number of the search index too. */
    n: integer().primaryKey(),
    id: text().notNull().unique(),
    rev: integer().notNull(),
    kind: text().notNull(),
    name: text(),
    firstName: text(),
    lastName: text(),
    /** Null where there is no name at all, so that it sorts with the empties. */
    nameFold: text(),
    email: text(),
    emailVerified: integer().notNull(),
    phone: text(),
    phoneVerified: integer().notNull(),
    /** JSON: what else they can be recognised by. The table of identities is made from it. */
    otherIdentities: text().notNull().default('[]'),
    externalId: text(),
    language: text(),
    timezone: text(),
    stage: text(),
    status: text(),
    state: text(),
    region: text(),
    segment: text(),
    channel: text(),
    preferredOffice: text(),
    avatar: text(),
    responsible: text(),
    serviceManager: text(),
    preferredContact: text(),
    /** JSON: user ids, tag names, and attribute values under our own keys. */
    accountManagers: text().notNull().default('[]'),
    viewers: text().notNull(),
    tags: text().notNull(),
    attributes: text().notNull(),
    private: integer().notNull(),
    intermediary: integer().notNull().default(0),
    /** JSON: whether they agreed, when, how we know, and what they read. Null where nobody has asked. */
    consent: text(),
    notes: text().notNull(),
    /** JSON: long texts as they are compared. Null where there are none. */
    folds: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    deletedAt: text()
  },
  (row) => {
    const isLive = sql`${row.deletedAt} is null`
    return [
      check('kind_is_known', sql`${row.kind} in ('person', 'organization')`),
      check('private_is_a_flag', sql`${row.private} in (0, 1)`),
      uniqueIndex('customers_external_id').on(row.externalId).where(isLive),
      index('customers_by_name').on(row.nameFold, row.n).where(isLive),
      index('customers_by_creation').on(row.createdAt, row.n).where(isLive),
      index('customers_by_change').on(row.updatedAt, row.n).where(isLive),
      index('customers_by_stage').on(row.stage, row.createdAt, row.n).where(isLive),
      index('customers_by_region_and_stage').on(row.region, row.stage, row.createdAt, row.n).where(isLive),
      // For sorting by their values, one after the other; the row number comes with every index.
      index('customers_in_stage').on(row.stage).where(isLive),
      index('customers_by_status').on(row.status).where(isLive),
      index('customers_by_state').on(row.state).where(isLive),
      index('customers_by_region').on(row.region).where(isLive),
      index('customers_by_segment').on(row.segment).where(isLive),
      index('customers_by_channel').on(row.channel).where(isLive),
      index('customers_by_responsible').on(row.responsible).where(isLive),
      index('customers_by_email').on(row.email, row.n).where(isLive),
      index('customers_by_phone').on(row.phone, row.n).where(isLive),
      index('customers_in_trash')
        .on(row.deletedAt, row.n)
        .where(sql`${row.deletedAt} is not null`)
    ]
  }
)

/** What a customer can be recognised by. Several may share one until somebody has verified it. */
export const identities = sqliteTable(
  'identities',
  { n: integer().notNull(), kind: text().notNull(), value: text().notNull(), verified: integer().notNull() },
  (row) => [
    primaryKey({ columns: [row.n, row.kind, row.value] }),
    index('identities_by_value').on(row.kind, row.value),
    uniqueIndex('identities_verified')
      .on(row.kind, row.value)
      .where(sql`${row.verified} = 1`)
  ]
)

/** Who a customer belongs to: its responsible, its managers and its viewers. */
export const customerAccess = sqliteTable('customer_access', { user: text().notNull(), n: integer().notNull() }, (row) => [
  primaryKey({ columns: [row.user, row.n] }),
  index('customer_access_by_customer').on(row.n)
])

export const customerTags = sqliteTable('customer_tags', { tag: text().notNull(), n: integer().notNull() }, (row) => [
  primaryKey({ columns: [row.tag, row.n] }),
  index('customer_tags_by_customer').on(row.n)
])

/** What the search index is too coarse for: names in scripts where one or two signs are a word. */
export const customerGrams = sqliteTable('customer_grams', { gram: text().notNull(), n: integer().notNull() }, (row) => [
  primaryKey({ columns: [row.gram, row.n] }),
  index('customer_grams_by_customer').on(row.n)
])
