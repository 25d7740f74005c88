import {
  type Attribute,
  AttributeNumber,
  AttributeText,
  Customer,
  Day,
  type Form,
  type FormFieldName,
  identifyingFields,
  isAttributeField,
  isLookupField,
  lookupOf
} from '@customer-kit/sdk/contract'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod'
import { type Asked, isRetired } from './asked.ts'

const [Person, Organization] = Customer.options
const ofEither = { ...Person.shape, ...Organization.shape }
const missing = 'Fill this in'

/** The one place that says what may be sent to a form: what is hidden is unknown, what is mandatory must be there. */
export function schemaOf(asked: Asked) {
  const { form, fields } = asked
  const values = fields.map(({ field, mandatory }) => [field, filled(valueOf(field, asked), mandatory && !isRetired(asked, field))])
  const answers = form.questions.map(({ key, type, options, mandatory }) => [key, filled(answerOf(type, options), mandatory)])
  return z.strictObject({
    // Safe because the contract lets only texts in, and what is made of one below is a text, too, or what an attribute may be.
    values: z.strictObject(Object.fromEntries(values) as Record<string, Filled<Value>>).check(isSomebody(fields)),
    answers: z.strictObject(Object.fromEntries(answers) as Record<string, Filled<string>>),
    consent: form.consent ? z.literal(true, 'This needs your consent') : z.boolean().optional(),
    website: z.string().optional()
  })
}

/** Where the form insists on nothing that a visitor can be recognised by, one of these is still needed. */
function isSomebody(shown: Form['fields']): z.core.CheckFn<Record<string, unknown>> {
  const recognisable = shown.filter(({ field }) => identifyingFields.some((name) => name === field))
  const isInsistedOn = recognisable.some(({ mandatory }) => mandatory)
  return ({ value, issues }) => {
    if (isInsistedOn || recognisable.some(({ field }) => value[field] !== undefined)) return
    const path = recognisable.slice(0, 1).map(({ field }) => field)
    issues.push({ code: 'custom', input: value, path, message: 'Leave a name, an e-mail address or a phone number' })
  }
}

type Filled<Given> = z.ZodType<Given | undefined>
type Value = Customer['attributes'][string]

/** A browser sends what was left empty as an empty text. */
function filled(schema: z.ZodType, mandatory: boolean): z.ZodType {
  const present = mandatory
    ? z
        .unknown()
        .refine((value): boolean => value !== undefined, missing)
        .pipe(schema)
    : schema.optional()
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), present)
}

function valueOf(field: FormFieldName, { form, choices, attributes }: Asked): z.ZodType {
  if (isAttributeField(field)) return attributeOf(attributes.get(field))
  if (isLookupField(field)) return oneOf(choices[lookupOf[field]] ?? [])
  if (field === 'phone') return z.preprocess((typed) => inE164(String(typed), form.country), ofEither.phone)
  return ofEither[field]
}

/** Of one that is archived any text is taken, and none is kept. */
function attributeOf(attribute: Attribute | undefined): z.ZodType {
  switch (attribute?.type) {
    case undefined:
      return z.string()
    case 'text':
      return AttributeText
    case 'number':
      return z
        .string()
        .regex(/^-?\d+(\.\d+)?$/, 'Write it like 12.5')
        .transform(Number)
        .pipe(AttributeNumber)
    case 'date':
      return Day
    case 'flag':
      return oneOf([{ key: 'true' }, { key: 'false' }]).transform((word) => word === 'true')
    case 'choice':
      return oneOf(attribute.options.filter(({ archived }) => !archived))
  }
}

function answerOf(type: Form['questions'][number]['type'], options: readonly string[]): z.ZodType {
  if (type === 'choice') return oneOf(options.map((key) => ({ key })))
  if (type === 'date') return z.iso.date('Write it like 2027-03-31')
  return ofEither.notes.max(type === 'text' ? 500 : 10_000)
}

const oneOf = (options: readonly { key: string }[]) =>
  z.string().refine((given) => options.some(({ key }) => key === given), 'There is no such choice')

/** As people of that country write it, with the country code put in front; what is not a number is left for the schema to refuse. */
function inE164(typed: string, country: string | null): string {
  const from = country !== null && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), from)
  return number?.isPossible() ? number.number : typed
}
