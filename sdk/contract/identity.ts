import * as z from 'zod'
import { type IdentityKind, identityKinds } from './identity-kinds.ts'
import { Text } from './text.ts'

export const Email = Text(190).toLowerCase().pipe(z.email('Write it like name@example.com'))

/** E.164. Spaces, dots, dashes and brackets are taken out, and a leading 00 is read as +. */
export const Phone = Text(60)
  .transform((typed) => typed.replace(/[\s().-]/g, '').replace(/^00/, '+'))
  .pipe(z.e164('Write it with its country code, like +34 600 123 456'))

/** What another system knows somebody by, letter by letter. In an address a dot, or two, is a way and not a name. */
export const Reference = Text(190)
  .min(1)
  .regex(/^(?!\.{1,2}$)/, 'One or two dots alone name nobody')

/** The name somebody has in a service, which knows no capitals and puts the @ in front itself. */
const handle = (pattern: RegExp, message: string) =>
  Text(190)
    .toLowerCase()
    .transform((typed) => typed.replace(/^@/, ''))
    .pipe(z.string().regex(pattern, message))

/** What a customer can be recognised by, and how each is written. Several may share one until somebody has verified it. */
export const identityPatterns = {
  'email': Email,
  'phone': Phone,
  'whatsapp': Phone,
  'viber': Phone,
  'signal': Phone,
  'telegram': handle(/^[a-z][a-z0-9_]{4,31}$/, 'Write it like @ada_lovelace'),
  'wechat': handle(/^[a-z][a-z0-9_-]{5,19}$/, 'Write the WeChat ID, like ada_lovelace'),
  'line': handle(/^(?!\.{1,2}$)[a-z0-9._-]{1,20}$/, 'Write the LINE ID, like ada.lovelace'),
  'messenger': handle(/^[a-z0-9.]{5,50}$/, 'Write the name after m.me/, like ada.lovelace'),
  'instagram': handle(/^(?!\.{1,2}$)[a-z0-9._]{1,30}$/, 'Write it like @ada.lovelace'),
  'linkedin': handle(/^[\p{L}0-9-]{3,100}$/u, 'Write the name after linkedin.com/in/, like ada-lovelace'),
  'customer-number': Reference
} as const satisfies Record<IdentityKind, z.ZodType<string>>

/** The kinds of which one is the customer's own field. */
export const primaryKinds = ['email', 'phone'] as const
export type PrimaryKind = (typeof primaryKinds)[number]

const kind = z.enum(identityKinds)

/** With the value as this kind is written, or refused at it. */
export function written<Named extends { kind: IdentityKind; value: string }>(named: Named, refinement: z.core.$RefinementCtx): Named {
  const value = identityPatterns[named.kind].safeParse(named.value)
  if (value.success) return { ...named, value: value.data }
  for (const { message } of value.error.issues) refinement.addIssue({ code: 'custom', path: ['value'], message })
  return z.NEVER
}

/** A kind, and a value as that kind is written. */
export const NamedIdentity = z.strictObject({ kind, value: Text(190).min(1) })
export const NewIdentity = NamedIdentity.transform(written).meta({ id: 'NewIdentity' })
export type NewIdentity = z.input<typeof NewIdentity>

/** What a customer is found by: an identity, or the id that the host knows them by. */
export const NamedHolder = z
  .strictObject({ identity: z.enum([...identityKinds, 'externalId']), value: Text(190).min(1) })
  .transform(({ identity, value }, refinement) =>
    identity === 'externalId' ? { identity, value } : { identity, value: written({ kind: identity, value }, refinement).value }
  )
export type NamedHolder = z.output<typeof NamedHolder>

/** Beside the e-mail address and the phone number that are fields of the customer itself. */
export const OtherIdentity = z.strictObject({ kind, value: z.string(), verified: z.boolean() })
export type OtherIdentity = z.output<typeof OtherIdentity>

/** One thing a customer can be recognised by. */
export const Identity = OtherIdentity.extend({
  /** It is the customer's `email` or `phone`. */
  primary: z.boolean()
}).meta({ id: 'Identity' })
export type Identity = z.output<typeof Identity>

export const IdentityList = z.strictObject({ data: z.array(Identity) }).meta({ id: 'IdentityList' })
export type IdentityList = z.output<typeof IdentityList>

/** Another value in its place, which is unverified unless it is said to be; verified, or no longer; the primary one instead of whichever was. */
export const IdentityPatch = z
  .strictObject({ value: NamedIdentity.shape.value, verified: z.boolean(), primary: z.literal(true) })
  .partial()
  .meta({ id: 'IdentityPatch' })
export type IdentityPatch = z.output<typeof IdentityPatch>
