import { type Form, isLookupField, type LookupKind, lookupOf, type PublicForm } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { settingsIn, settingsRow } from '../settings/query.ts'
import { insisting } from './insisting.ts'
import { formBy, foundForm } from './query.ts'

/** What a visitor may know: nothing hidden, and nothing about the form that is not shown. */
export async function getPublicForm(ctx: Context, key: string): Promise<Reply<PublicForm>> {
  const [rows, lookups, settings] = await read(ctx, [formBy(key), allChoices, settingsRow])
  return { json: JSON.stringify(publicForm(insisting(foundForm(rows), settingsIn(settings)), choicesIn(lookups))), id: null, rev: null }
}

export type Choices = { [Kind in LookupKind]?: { key: string; label: string }[] }

export const allChoices: Statement = sql`select kind, key, label from lookups where archived = 0 order by kind, position`

export function choicesIn(rows: readonly Row[] = []): Choices {
  const choices: Choices = {}
  // Safe because only kinds of the contract are ever written.
  for (const { kind, key, label } of rows) (choices[kind as LookupKind] ??= []).push({ key: String(key), label: String(label) })
  return choices
}

/** Each thing that leaves is named: what a form gains tomorrow stays inside until somebody decides otherwise. */
function publicForm(form: Form, choices: Choices): PublicForm {
  const { key, title, intro, submitLabel, recipient, kind, country, questions, consent, confirmation } = form
  const fields = form.fields
    .filter(({ visible }) => visible)
    .map(({ field, mandatory, label, help }) =>
      isLookupField(field) ? { field, mandatory, label, help, options: choices[lookupOf[field]] ?? [] } : { field, mandatory, label, help }
    )
  return { key, title, intro, submitLabel, recipient, kind, country, fields, questions, consent, confirmation }
}
