import * as z from 'zod'
import { asPrecise, attributeKey } from './attributes.ts'
import { Email, NewIdentity, OtherIdentity, Phone, Reference } from './identity.ts'
import { type LookupField, lookupFields } from './lookups.ts'
import { safeHref } from './safe-href.ts'
import { Instant, Text } from './text.ts'

export const CustomerId = z.string().regex(/^cus_[0-9a-f]{32}$/, 'This is not the id of a customer')
export const Revision = z.int().min(1)
/** Beside the primary e-mail address and phone number. */
export const mostIdentities = 50

/** BCP 47, for example `es` or `pt-BR`. */
const Language = Text(35).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write it like es or pt-BR')
/** IANA, for example `Europe/Madrid`. */
export const TimeZone = Text(60).refine(isTimeZone, 'Write it like Europe/Madrid').overwrite(spelledZone)
/** `usr_…`, or `ext:` and the id that the host application knows its user by. */
export const UserReference = Text(200).regex(/^(usr_[0-9a-f]{32}|ext:.+)$/, 'Write it like usr_… or ext:<your own id>')
export const LookupKey = Text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use the key, not the label')

export const AttributeKey = z.string().regex(attributeKey, 'Write it like contractEnd')
/** Short of where rounding leads out of all numbers. */
const mostOfANumber = 1e300
export const AttributeText = Text(2000)
export const AttributeNumber = z.number().min(-mostOfANumber).max(mostOfANumber).overwrite(asPrecise)
const AttributeValue = z.union([AttributeText, AttributeNumber, z.boolean()])
const attributesOf = <Value extends z.ZodType>(value: Value) =>
  z
    .record(AttributeKey, value)
    .refine((attributes) => Object.keys(attributes).length <= 200, 'At most 200 attributes')
    .refine((attributes) => JSON.stringify(attributes).length <= 64_000, 'At most 64 kB of attributes')

const chosen = Object.fromEntries(lookupFields.map((field) => [field, LookupKey.nullable()])) as Record<
  LookupField,
  z.ZodNullable<typeof LookupKey>
>
/** Written as a browser would ask for it. What is not https is refused: it would be a warning on every page that shows it. */
const Picture = Text(2000)
  .overwrite((address) => safeHref(address, undefined, ['https:']) ?? '')
  .min(1, 'Write it like https://example.com/photo.jpg')

/** Whether they agreed to be written to for promotion: when, how we know, and what they read. Withdrawing is another consent, not none. */
const consent = {
  given: z.boolean(),
  source: Text(200).min(1),
  wording: Text(2000)
}
const Consent = z.strictObject({ ...consent, at: Instant }).refine(isWorded, { path: ['wording'], message: 'Say what they agreed to' })
/** Without a date it is from now. */
const NewConsent = z
  .strictObject({ ...consent, at: Instant.optional() })
  .refine(isWorded, { path: ['wording'], message: 'Say what they agreed to' })
const Verified = z.strictObject({ email: z.boolean(), phone: z.boolean() })

/** Each once, however often it is said. */
const several = (one: z.ZodType<string>, most: number) =>
  z
    .array(one)
    .max(most)
    .overwrite((list) => [...new Set(list)])

const shared = {
  /** The primary one; others are identities. Unverified until an update says otherwise. */
  email: Email.nullable(),
  /** The primary one, in E.164 such as `+34600123456`; others are identities. */
  phone: Phone.nullable(),
  /** What your own system knows this customer by. No two customers have the same. */
  externalId: Reference.nullable(),
  /** BCP 47, such as `es` or `pt-BR`. */
  language: Language.nullable(),
  /** IANA, such as `Europe/Madrid`. */
  timezone: TimeZone.nullable(),
  /** The address of a picture, in https. */
  avatar: Picture.nullable(),
  ...chosen,
  /** Who looks after this customer: `usr_…`, or `ext:` and your own id of the user. */
  responsible: UserReference.nullable(),
  serviceManager: UserReference.nullable(),
  accountManagers: several(UserReference, 200),
  /** Whom of you this customer wants to talk to. */
  preferredContact: UserReference.nullable(),
  /** Who else sees this customer, where their listing is `own` or the customer private. */
  viewers: several(UserReference, 200),
  /** By name; one that is not there yet is made. */
  tags: several(Text(100).min(1), 500),
  /** Seen by those alone who belong to it, and by who lists all. */
  private: z.boolean(),
  /** Buys for others. */
  intermediary: z.boolean(),
  /** To promotion: when, how you know, and what they read. Withdrawing is another consent, not none. */
  consent: Consent.nullable(),
  notes: Text(20_000),
  /** By the keys that the workspace has defined. */
  attributes: attributesOf(AttributeValue)
}
const person = { ...shared, firstName: Text(190).nullable(), lastName: Text(190).nullable() }
const organization = { ...shared, name: Text(190).min(1) }
/** What only its own operations change. */
const kept = {
  otherIdentities: z.array(OtherIdentity),
  id: CustomerId,
  rev: Revision,
  verified: Verified,
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable()
}

const Person = z.strictObject({ kind: z.literal('person'), ...kept, ...person })
const Organization = z.strictObject({ kind: z.literal('organization'), ...kept, ...organization })

export const Customer = z.discriminatedUnion('kind', [Person, Organization]).meta({ id: 'Customer' })
export type Customer = z.output<typeof Customer>

/** A customer as a list shows it: every field that was asked for, the notes by their first 200 characters, and always enough to open it. */
export const ListedCustomer = z
  .discriminatedUnion('kind', [
    Person.partial().required({ kind: true, id: true, rev: true }),
    Organization.partial().required({ kind: true, id: true, rev: true })
  ])
  .meta({ id: 'ListedCustomer' })
export type ListedCustomer = z.output<typeof ListedCustomer>

/** What is told of a customer before there is one, or by a patch. */
const told = { consent: NewConsent.nullable() }
/** Unverified, as all that a customer is made from. */
const met = { otherIdentities: z.array(NewIdentity).max(mostIdentities) }

const Described = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('person'), ...person, ...told, ...met })
    .partial()
    .required({ kind: true }),
  z
    .strictObject({ kind: z.literal('organization'), ...organization, ...told, ...met })
    .partial()
    .required({ kind: true, name: true })
])

export const NewCustomer = Described.check(isSomebody).meta({ id: 'NewCustomer' })
export type NewCustomer = z.input<typeof NewCustomer>
export type GivenCustomer = z.output<typeof NewCustomer>

/** For a customer who is recognised already, by what the address says. */
export const CustomerUpsert = Described.meta({ id: 'CustomerUpsert' })
export type CustomerUpsert = z.input<typeof CustomerUpsert>

/** Of the attributes too. */
const someAttributes = { attributes: attributesOf(AttributeValue.nullable()) }

/** What is left out stays; null empties. Another e-mail address or phone number is unverified again. */
export const CustomerPatch = z
  .strictObject({ ...person, ...organization, ...told, ...someAttributes, verified: Verified.partial() })
  .partial()
  .meta({ id: 'CustomerPatch' })
export type CustomerPatch = z.input<typeof CustomerPatch>
export type GivenPatch = z.output<typeof CustomerPatch>

/** What a customer can be recognised by: one of these is enough to make one. */
const identifying = ['name', 'firstName', 'lastName', 'email', 'phone', 'externalId', 'otherIdentities'] as const
export const nobody = 'One of firstName, lastName, email, phone, externalId and otherIdentities is needed'

export const isRecognisable = (customer: { readonly [Field in (typeof identifying)[number]]?: unknown }): boolean =>
  identifying.some((field) => {
    const value = customer[field]
    return Array.isArray(value) ? value.length > 0 : Boolean(value)
  })

function isSomebody({ value, issues }: z.core.ParsePayload<object>): void {
  if (!isRecognisable(value)) issues.push({ code: 'custom', input: value, path: [], message: nobody })
}

function isWorded({ given, wording }: { given: boolean; wording: string }): boolean {
  return !given || wording !== ''
}

/** There are about six hundred, in as many spellings as somebody takes. */
const mostZonesKnown = 1000
/** By each spelling, the one to keep. */
const knownZones = new Map<string, string>()

/** Asked of every customer that is changed, and to ask the engine costs a tenth of the change. */
function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Another name of the same zone may be the newer one, and stays.
    const isRespelled = timeZone.toLowerCase() === name.toLowerCase()
    if (knownZones.size < mostZonesKnown) knownZones.set(name, isRespelled ? timeZone : name)
    return true
  } catch {
    return false
  }
}

function spelledZone(name: string): string {
  return knownZones.get(name) ?? name
}
