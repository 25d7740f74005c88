import type { Form } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import { notFound } from '../errors.ts'

/** One form as the contract has it: its definition, and what the row knows beside it. */
export const formBy = (key: string): Statement =>
  sql`select key as id, rev, json_set(definition, '$.key', key, '$.rev', rev, '$.updatedAt', updated_at) as json from forms where key = ${key}`

// Safe because only `putForm` writes definitions, from what the contract's schema has passed.
export const formIn = ([row]: readonly Row[] = []): Form | undefined => (row ? (JSON.parse(String(row['json'])) as Form) : undefined)

export function foundForm(rows: readonly Row[] | undefined): Form {
  const form = formIn(rows)
  if (!form) throw notFound()
  return form
}
