import { migrations } from '@customer-kit/api/store/migrations/index.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import type { Statement } from '@customer-kit/api/store/store.ts'

/** The version that was followed by the first migration a request has no time for: seven indexes on customers. */
export const versionBeforeAWindow = 10

/** A workspace with one customer as that version left it behind. */
export function olderWorkspace(): Statement[] {
  const steps = migrations
    .slice(0, versionBeforeAWindow)
    .flatMap(({ steps: each }) => each.map((step): Statement => ({ sql: step, args: [] })))
  const at = '2026-01-01T00:00:00.000Z'
  return [
    sql`create table schema_versions (version integer primary key, min_app integer not null) strict`,
    ...Array.from({ length: versionBeforeAWindow }, (_, before) => sql`insert into schema_versions values (${before + 1}, 1)`),
    ...steps,
    sql`insert into customers (id, rev, kind, name, name_fold, email_verified, phone_verified, viewers, tags, attributes, private, notes,
      created_at, updated_at)
      values ('cus_00000000000000000000000000000001', 1, 'organization', 'Made Up Ltd', 'made up ltd', 0, 0, '[]', '[]', '{}', 0, '', ${at}, ${at})`
  ]
}
