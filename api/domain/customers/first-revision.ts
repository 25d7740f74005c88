import type { Customer, GivenCustomer } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { withoutEmpty } from '../attributes/merged.ts'
import { dated } from './consent.ts'
import { othersOf } from './identities.ts'

/** Whatever it is made from, its e-mail address and phone number are unverified. */
export function firstRevision(ctx: Context, { otherIdentities = [], ...given }: GivenCustomer): Customer {
  const at = ctx.now().toISOString()
  const blank = blankFor(given)
  return {
    ...blank,
    otherIdentities: othersOf(otherIdentities, blank),
    attributes: withoutEmpty(given.attributes ?? {}),
    consent: given.consent ? dated(given.consent, ctx.now()) : null,
    id: ctx.newId('cus'),
    rev: 1,
    verified: { email: false, phone: false },
    createdAt: at,
    updatedAt: at,
    deletedAt: null
  }
}

const empty = {
  email: null,
  phone: null,
  externalId: null,
  language: null,
  timezone: null,
  avatar: null,
  stage: null,
  status: null,
  state: null,
  region: null,
  segment: null,
  channel: null,
  preferredOffice: null,
  responsible: null,
  serviceManager: null,
  accountManagers: [],
  preferredContact: null,
  viewers: [],
  tags: [],
  private: false,
  intermediary: false,
  notes: '',
  attributes: {}
}

const blankFor = (given: Told) =>
  given.kind === 'person' ? { ...empty, firstName: null, lastName: null, ...defined(given) } : { ...empty, ...defined(given) }

type Told =
  | Omit<Extract<GivenCustomer, { kind: 'person' }>, 'otherIdentities'>
  | Omit<Extract<GivenCustomer, { kind: 'organization' }>, 'otherIdentities'>

/** Without the keys that are there but undefined, which would cover a default. */
const defined = <Given extends object>(given: Given) => JSON.parse(JSON.stringify(given)) as Defined<Given>

type Defined<Given> = { [Key in keyof Given]: Exclude<Given[Key], undefined> }
