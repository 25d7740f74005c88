import { type LookupKind, lookupFields, lookupKinds, lookupOf } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'

/** Where every field that names a kind is hidden from somebody, the kind does not exist for them either. */
export const kindsFor = (actor: Actor): LookupKind[] => lookupKinds.filter((kind) => !isKindHidden(actor, kind))

function isKindHidden(actor: Actor, kind: LookupKind): boolean {
  const fields = lookupFields.filter((field) => lookupOf[field] === kind)
  return fields.length > 0 && fields.every((field) => isHidden(actor, field))
}
