/** What a customer can be recognised by. Free of zod, as a browser carries it. */
export const identityKinds = [
  'email',
  'phone',
  'whatsapp',
  'viber',
  'signal',
  'telegram',
  'wechat',
  'line',
  'messenger',
  'instagram',
  'linkedin',
  'customer-number'
] as const

export type IdentityKind = (typeof identityKinds)[number]
