import { attributeField } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { forbidden, notFound } from '../errors.ts'
import { refuseBound } from '../narrowed.ts'

/** Whoever sees no attributes may define none, and whoever does not see this one has not got it. */
export function refuseUnshown(actor: Actor, key?: string): void {
  refuseBound(actor)
  if (key === undefined && isHidden(actor, 'attributes')) throw forbidden()
  if (key !== undefined && isHidden(actor, attributeField(key))) throw notFound()
}
