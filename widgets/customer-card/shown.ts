import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import type { LookupKind } from '@customer-kit/sdk/contract/lookups.ts'
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

export const choicesOf = ({ lookups }: Bootstrap, kind: LookupKind) => lookups[kind] ?? []
export const choiceOf = (known: Bootstrap, kind: LookupKind, key: unknown) => choicesOf(known, kind).find((choice) => choice.key === key)
export const userOf = ({ users }: Bootstrap, id: unknown) => users.find((user) => user.id === id)
