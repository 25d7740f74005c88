import * as z from 'zod'
import { type GivenCustomer, NewCustomer } from './customer.ts'
import { lookupFields } from './lookups.ts'

/** What a workspace may insist on. A flag is always one or the other, an organization has its name anyway, and consent that is insisted on is none. */
const ofBoth = [
  'email',
  'phone',
  'externalId',
  'language',
  'timezone',
  'avatar',
  ...lookupFields,
  'responsible',
  'serviceManager',
  'accountManagers',
  'preferredContact',
  'viewers',
  'tags',
  'notes'
] as const
const ofPerson = ['firstName', 'lastName', ...ofBoth] as const

export type MandatoryField = (typeof ofPerson)[number]
export const demandable: { [Kind in GivenCustomer['kind']]: readonly MandatoryField[] } = { person: ofPerson, organization: ofBoth }

export const MandatoryFields = z.strictObject({
  person: z.array(z.enum(ofPerson)).max(ofPerson.length),
  organization: z.array(z.enum(ofBoth)).max(ofBoth.length)
})
export type MandatoryFields = z.output<typeof MandatoryFields>

/** Which of these fields a customer lacks. */
export const missingIn = <Field extends string>(customer: object, fields: readonly Field[]): Field[] => {
  const given: { readonly [Key in string]?: unknown } = { ...customer }
  return fields.filter((field) => isEmpty(given[field]))
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What a new customer must be in a workspace that insists on these fields: the API holds to it, and so can whoever calls it. */
export const newCustomerFor = (mandatory: MandatoryFields) =>
  NewCustomer.check(({ value, issues }) => {
    for (const field of missingIn(value, mandatory[value.kind]))
      issues.push({ code: 'custom', input: value, path: [field], message: isMandatory })
  })

export const isMandatory = 'This field is mandatory'
