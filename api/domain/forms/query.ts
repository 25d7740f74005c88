import type { Form } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import type { Actor } from '../actor.ts'
import { notFound } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { isShown } from './askable.ts'

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

/** As whoever works with it sees it. */
export const replyTo = (actor: Actor, form: Form): Reply<Form> => ({
  json: JSON.stringify({ ...form, fields: form.fields.filter((field) => isShown(actor, field)) }),
  id: form.key,
  rev: form.rev
})
