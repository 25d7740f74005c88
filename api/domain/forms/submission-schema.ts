import { Customer, type Form, type FormFieldName, identifyingFields, isLookupField, lookupOf } from '@customer-kit/sdk/contract'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod'
import type { Choices } from './get-public.ts'

const [Person, Organization] = Customer.options
const ofEither = { ...Person.shape, ...Organization.shape }
const missing = 'Fill this in'

/** The one place that says what may be sent to a form: what is hidden is unknown, what is mandatory must be there. */
export function schemaOf(form: Form, choices: Choices) {
  const shown = form.fields.filter(({ visible }) => visible)
  const values = shown.map(({ field, mandatory }) => [field, asked(valueOf(field, form, choices), mandatory)])
  const answers = form.questions.map(({ key, type, options, mandatory }) => [key, asked(answerOf(type, options), mandatory)])
  return z.strictObject({
    values: z.strictObject(Object.fromEntries(values) as Record<string, Asked>).check(isSomebody(shown)),
    answers: z.strictObject(Object.fromEntries(answers) as Record<string, Asked>),
    consent: form.consent ? z.literal(true, 'This needs your consent') : z.boolean().optional(),
    website: z.string().optional()
  })
}

/** Where the form insists on nothing that a visitor can be recognised by, one of these is still needed. */
function isSomebody(shown: Form['fields']): z.core.CheckFn<Record<string, string | undefined>> {
  const recognisable = shown.filter(({ field }) => identifyingFields.some((name) => name === field))
  const isInsistedOn = recognisable.some(({ mandatory }) => mandatory)
  return ({ value, issues }) => {
    if (isInsistedOn || recognisable.some(({ field }) => value[field] !== undefined)) return
    const path = recognisable.slice(0, 1).map(({ field }) => field)
    issues.push({ code: 'custom', input: value, path, message: 'Leave a name, an e-mail address or a phone number' })
  }
}

type Asked = z.ZodType<string | undefined>

/** A browser sends what was left empty as an empty text. */
function asked(schema: z.ZodType, mandatory: boolean): Asked {
  const filled = mandatory
    ? z
        .unknown()
        .refine((value): boolean => value !== undefined, missing)
        .pipe(schema)
    : schema.optional()
  // Safe because the contract lets only texts in, and no schema below makes anything else of one.
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), filled) as Asked
}

function valueOf(field: FormFieldName, { country }: Form, choices: Choices): z.ZodType {
  if (isLookupField(field)) return oneOf((choices[lookupOf[field]] ?? []).map(({ key }) => key))
  if (field === 'phone') return z.preprocess((typed) => inE164(String(typed), country), ofEither.phone)
  return ofEither[field]
}

function answerOf(type: Form['questions'][number]['type'], options: readonly string[]): z.ZodType {
  if (type === 'choice') return oneOf(options)
  if (type === 'date') return z.iso.date('Write it like 2027-03-31')
  return ofEither.notes.max(type === 'text' ? 500 : 10_000)
}

const oneOf = (keys: readonly string[]) => z.string().refine((key) => keys.includes(key), 'There is no such choice')

/** As people of that country write it, with the country code put in front; what is not a number is left for the schema to refuse. */
function inE164(typed: string, country: string | null): string {
  const from = country !== null && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), from)
  return number?.isPossible() ? number.number : typed
}
