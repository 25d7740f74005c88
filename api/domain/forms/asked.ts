import {
  type Attribute,
  type AttributeField,
  attributeField,
  type Form,
  type FormFieldName,
  isAttributeField,
  type LookupKind
} from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Row, Statement } from '../../store/store.ts'
import { attributeIn, attributesAmong } from '../attributes/query.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { settingsIn, settingsRow } from '../settings/query.ts'
import { insisting } from './insisting.ts'
import { formBy, foundForm } from './query.ts'

/** A form as it is asked today, with what may be chosen. */
export type Asked = {
  form: Form
  /** What is visible of it. */
  fields: Form['fields']
  choices: Choices
  /** Those of its attributes that take values. The others are archived since: asked no more, and yet sent by who has begun before. */
  attributes: ReadonlyMap<AttributeField, Attribute>
}

type Choices = { [Kind in LookupKind]?: { key: string; label: string }[] }

export async function askedForm(ctx: Context, key: string): Promise<Asked> {
  const [rows, lookups, definitions = [], settings] = await read(ctx, [formBy(key), allChoices, attributesAmong(namedIn(key)), settingsRow])
  const form = insisting(foundForm(rows), settingsIn(settings))
  const taking = definitions.map(attributeIn).filter(({ archived }) => !archived)
  const attributes = new Map(taking.map((attribute) => [attributeField(attribute.key), attribute]))
  return { form, fields: form.fields.filter(({ visible }) => visible), choices: choicesIn(lookups), attributes }
}

export const isRetired = ({ attributes }: Asked, field: FormFieldName): boolean => isAttributeField(field) && !attributes.has(field)

const namedIn = (key: string): Statement =>
  sql`(select f.value ->> 'field' from forms, json_each(forms.definition, '$.fields') f where forms.key = ${key})`

const allChoices: Statement = sql`select kind, key, label from lookups where archived = 0 order by kind, position`

function choicesIn(rows: readonly Row[] = []): Choices {
  const choices: Choices = {}
  // Safe because only kinds of the contract are ever written.
  for (const { kind, key, label } of rows) (choices[kind as LookupKind] ??= []).push({ key: String(key), label: String(label) })
  return choices
}
