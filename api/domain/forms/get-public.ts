import { type Attribute, type Form, isAttributeField, isLookupField, lookupOf, type PublicForm } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { type Asked, askedForm, isRetired } from './asked.ts'

/** What a visitor may know: nothing hidden, and nothing about the form that is not shown. */
export async function getPublicForm(ctx: Context, key: string): Promise<Reply<PublicForm>> {
  return { json: JSON.stringify(publicForm(await askedForm(ctx, key))), id: null, rev: null }
}

/** Each thing that leaves is named: what a form gains tomorrow stays inside until somebody decides otherwise. */
function publicForm(asked: Asked): PublicForm {
  const { key, title, intro, submitLabel, recipient, kind, country, questions, consent, confirmation } = asked.form
  const fields = asked.fields.filter(({ field }) => !isRetired(asked, field)).map((field) => publicField(field, asked))
  return { key, title, intro, submitLabel, recipient, kind, country, fields, questions, consent, confirmation }
}

function publicField(
  { field, mandatory, label, help }: Form['fields'][number],
  { choices, attributes }: Asked
): PublicForm['fields'][number] {
  const plain = { field, mandatory, label, help }
  if (isLookupField(field)) return { ...plain, options: choices[lookupOf[field]] ?? [] }
  const attribute = isAttributeField(field) ? attributes.get(field) : undefined
  return attribute ? { ...plain, label: label ?? attribute.label, type: attribute.type, ...offered(attribute) } : plain
}

const offered = ({ type, options }: Attribute) =>
  type === 'choice' && { options: options.filter(({ archived }) => !archived).map(({ key, label }) => ({ key, label })) }
