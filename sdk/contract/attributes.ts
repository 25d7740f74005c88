/** What a workspace defines for its own customers. `choice`: one key of the options. `date`: a calendar day. Free of zod. */
export const attributeTypes = ['text', 'number', 'date', 'flag', 'choice'] as const
export type AttributeType = (typeof attributeTypes)[number]

/** As filters, sorts and columns name it: `attributes.contractEnd`. */
export type AttributeField = `attributes.${string}`

const before = 'attributes.'
/** What every object has under it cannot be told from a value. */
export const attributeKey = /^(?!(?:constructor|prototype)$)[a-z][A-Za-z0-9]{0,39}$/
export const isAttributeField = (field: unknown): field is AttributeField =>
  typeof field === 'string' && field.startsWith(before) && attributeKey.test(field.slice(before.length))
export const attributeKeyIn = (field: AttributeField): string => field.slice(before.length)
export const attributeField = (key: string): AttributeField => `${before}${key}`

/** As many digits as the engine tells of a fraction, and whole numbers as they are: with more, nobody would be found by the number that they were given. */
export const asPrecise = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))
