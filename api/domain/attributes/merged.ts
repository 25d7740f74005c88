import type { Customer, GivenPatch } from '@customer-kit/sdk/contract'

type Values = Customer['attributes']
type Asked = NonNullable<GivenPatch['attributes']>

/** A text without a letter in it is no value. */
export const withoutEmpty = (attributes: Asked): Values =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, Values[string]] => entry[1] !== null && entry[1] !== ''))

/** A patch names some of them, and the others stay: whoever sees less of a customer takes nothing away. */
export const merged = (before: Customer, { attributes }: GivenPatch): Values | undefined =>
  attributes && withoutEmpty({ ...before.attributes, ...attributes })

/** What somebody has already may be sent again, also when nobody else could have it any more. */
export const otherThan = (before: Values, asked: Asked): Values =>
  withoutEmpty(Object.fromEntries(Object.entries(asked).filter(([key, value]) => value !== before[key])))
