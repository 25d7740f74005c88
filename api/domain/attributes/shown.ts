import { attributeField } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { notFound } from '../errors.ts'
import { refuseBound } from '../narrowed.ts'

/** Whoever sees no attributes has none to define, and whoever does not see this one has not got it. */
export function refuseUnshown(actor: Actor, key?: string): void {
  refuseBound(actor)
  if (isHidden(actor, key === undefined ? 'attributes' : attributeField(key))) throw notFound()
}
