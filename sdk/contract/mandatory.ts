import * as z from 'zod'
import { type GivenCustomer, NewCustomer } from './customer.ts'
import { AttributeName } from './query.ts'
import { type AttributeField, attributeKeyIn, isAttributeField } from './attributes.ts'
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

/** One of these, or an attribute that takes values. */
export type MandatoryField = (typeof ofPerson)[number] | AttributeField
export const demandable: { [Kind in GivenCustomer['kind']]: readonly (typeof ofPerson)[number][] } = {
  person: ofPerson,
  organization: ofBoth
}

export const MandatoryFields = z.strictObject({
  person: z.array(z.union([z.enum(ofPerson), AttributeName])).max(250),
  organization: z.array(z.union([z.enum(ofBoth), AttributeName])).max(250)
})
export type MandatoryFields = z.output<typeof MandatoryFields>

/** Which of these fields a customer lacks. */
export const missingIn = <Field extends string>(customer: Given, fields: readonly Field[]): Field[] => {
  const given: { readonly [Key in string]?: unknown } = { ...customer }
  return fields.filter((field) => isEmpty(isAttributeField(field) ? customer.attributes?.[attributeKeyIn(field)] : given[field]))
}

type Given = { readonly attributes?: { readonly [Key in string]?: unknown } | undefined }

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What a new customer must be in a workspace that insists on these fields: the API holds to it, and so can whoever calls it. */
export const newCustomerFor = (mandatory: MandatoryFields) =>
  NewCustomer.check(({ value, issues }) => {
    for (const field of missingIn(value, mandatory[value.kind]))
      issues.push({ code: 'custom', input: value, path: [field], message: isMandatory })
  })

export const isMandatory = 'This field is mandatory'
