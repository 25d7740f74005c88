import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import type { Customer } from '@customer-kit/sdk/contract/customer.ts'
import { type LookupField, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import { type Field, isOwn, registered } from './fields.ts'
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

/** What a field is called here. */
export const labelOf = ({ known, say }: Pick<Shown, 'known' | 'say'>, field: Field): string =>
  isOwn(field) ? (registered(known, field)?.label ?? '') : say(field)

/** Archived ones too: a customer may still have one. */
export const choicesOf = (known: Bootstrap, field: Field) =>
  // Safe because a choice is of the workspace's own, or a lookup.
  isOwn(field) ? (registered(known, field)?.options ?? []) : (known.lookups[lookupOf[field as LookupField]] ?? [])
export const choiceOf = (known: Bootstrap, field: Field, key: unknown) => choicesOf(known, field).find((choice) => choice.key === key)
export const userOf = ({ users }: Bootstrap, id: unknown) => users.find((user) => user.id === id)
