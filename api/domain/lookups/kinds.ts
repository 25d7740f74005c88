import { type LookupField, lookupFields, type LookupKind, lookupKinds, lookupOf } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { notFound } from '../errors.ts'

/** The fields of a customer that name one of the kind, and that this actor may know of. */
export const fieldsOfKind = (actor: Actor, kind: LookupKind): LookupField[] =>
  lookupFields.filter((field) => lookupOf[field] === kind && !isHidden(actor, field))

/** Where every field that names a kind is hidden from somebody, the kind does not exist for them either. */
export const kindsFor = (actor: Actor): LookupKind[] =>
  lookupKinds.filter((kind) => fieldsOfKind(actor, kind).length > 0 || !lookupFields.some((field) => lookupOf[field] === kind))

export function refuseHiddenKind(actor: Actor, kind: LookupKind): void {
  if (!kindsFor(actor).includes(kind)) throw notFound()
}
