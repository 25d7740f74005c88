import * as z from 'zod'
import { attributeTypes } from './attributes.ts'
import { LookupKey, Revision } from './customer.ts'
import { lookupFields } from './lookups.ts'
import { AttributeName } from './query.ts'
import { Instant, Text } from './text.ts'

export const FormKey = LookupKey

/** What a visitor can be recognised by; a form asks for one of these at least. */
export const identifyingFields = ['firstName', 'lastName', 'name', 'email', 'phone'] as const
export const formFields = [...identifyingFields, 'language', 'timezone', 'externalId', 'notes', ...lookupFields] as const

const help = Text(500).min(1).nullable().default(null)

const FormFieldName = z.union([z.enum(formFields), AttributeName])
export type FormFieldName = z.infer<typeof FormFieldName>

const FormField = z.strictObject({
  /** One of the customer's own, or an attribute that takes values, like `attributes.contractEnd`. */
  field: FormFieldName,
  /** A hidden field is not shown and not accepted. */
  visible: z.boolean().default(true),
  mandatory: z.boolean().default(false),
  /** Null for the field's own name: in the visitor's language, and of an attribute as the workspace calls it. */
  label: Text(200).min(1).nullable().default(null),
  help
})

/** What the customer has no field for. The answers stand on the timeline. */
const Question = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'Write it like reason or preferredDay')
      // An answer under such a name would be mistaken for what every object has.
      .refine((key) => !(key in {}), 'This word cannot be a key'),
    label: Text(300).min(1),
    type: z.enum(['text', 'longText', 'choice', 'date']),
    options: z.array(Text(200).min(1)).max(100).default([]),
    mandatory: z.boolean().default(false),
    help
  })
  .refine(({ type, options }) => (type === 'choice') === options.length > 0, {
    path: ['options'],
    error: 'A choice needs options, and nothing else has any'
  })

const definition = {
  title: Text(200).min(1),
  intro: Text(2000).min(1).nullable().default(null),
  submitLabel: Text(60).min(1).nullable().default(null),
  /** Whom the visitor's details go to, in words. */
  recipient: Text(200).min(1),
  /** What a submission becomes. */
  kind: z.enum(['person', 'organization']),
  /** ISO 3166: where a phone number without a country code is from. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write it like ES')
    .nullable()
    .default(null),
  fields: z.array(FormField).max(40),
  questions: z.array(Question).max(40).default([]),
  /** What the visitor must agree to. The wording is kept with the submission. */
  consent: z
    .strictObject({ text: Text(2000).min(1) })
    .nullable()
    .default(null),
  confirmation: z.strictObject({ title: Text(200).min(1), text: Text(2000).min(1) })
}

/** What an intake form asks for and says. */
export const FormDefinition = z.strictObject(definition).superRefine(isConsistent).meta({ id: 'FormDefinition' })
export type FormDefinition = z.input<typeof FormDefinition>
export type GivenForm = z.output<typeof FormDefinition>

export const Form = z.strictObject({ key: FormKey, rev: Revision, ...definition, updatedAt: Instant }).meta({ id: 'Form' })
export type Form = z.output<typeof Form>

const PublicField = FormField.omit({ visible: true }).extend({
  /** Of an attribute. One that is archived is not asked any more. */
  type: z.enum(attributeTypes).optional(),
  /** The choices of the workspace, where the field has any. */
  options: z.array(z.strictObject({ key: z.string(), label: z.string() })).optional()
})

/** The form as a visitor's browser may know it. */
export const PublicForm = z.strictObject({ key: FormKey, ...definition, fields: z.array(PublicField) }).meta({ id: 'PublicForm' })
export type PublicForm = z.output<typeof PublicForm>

function isConsistent({ kind, fields, questions }: Record<'kind', string> & Consistent, refinement: z.core.$RefinementCtx) {
  const foreign: readonly string[] = kind === 'person' ? ['name'] : ['firstName', 'lastName']
  const names = fields.map(({ field }) => field)
  const say = (path: (string | number)[], message: string) => refinement.addIssue({ code: 'custom', path, message })
  for (const [at, { field, visible, mandatory }] of fields.entries()) {
    if (names.indexOf(field) < at) say(['fields', at, 'field'], 'This field is there already')
    if (foreign.includes(field)) say(['fields', at, 'field'], `A customer of kind ${kind} has no such field`)
    if (mandatory && !visible) say(['fields', at, 'mandatory'], 'Nobody can fill in what is hidden')
  }
  const isAsked = (wanted: readonly string[], must = false) =>
    fields.some(({ field, visible, mandatory }) => wanted.includes(field) && visible && (mandatory || !must))
  if (kind === 'organization' && !isAsked(['name'], true)) say(['fields'], 'An organization needs its name: visible and mandatory')
  if (!isAsked(identifyingFields)) say(['fields'], 'Ask for a name, an e-mail address or a phone number')
  for (const [at, { key }] of questions.entries())
    if (questions.findIndex((question) => question.key === key) < at) say(['questions', at, 'key'], 'This question is there already')
}

type Consistent = { fields: readonly z.output<typeof FormField>[]; questions: readonly z.output<typeof Question>[] }
