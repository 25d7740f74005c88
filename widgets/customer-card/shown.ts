import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type LookupField, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import type { Formats } from '../shared/formats.ts'
import type { Say } from './words.ts'

/** What every part of the card needs to know to show itself. */
export type Shown = {
  customer: Customer
  known: Bootstrap
  say: Say
  formats: Formats
  locale: string
  mayEdit: boolean
}

/** Archived ones too: a customer may still have one. */
export const choicesOf = ({ lookups }: Bootstrap, field: LookupField) => lookups[lookupOf[field]] ?? []
export const choiceOf = (known: Bootstrap, field: LookupField, key: unknown) => choicesOf(known, field).find((choice) => choice.key === key)
export const userOf = ({ users }: Bootstrap, id: unknown) => users.find((user) => user.id === id)
