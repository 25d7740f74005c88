import type { Actor } from '../actor.ts'
import { isHidden } from '../customers/hidden.ts'
import { notFound } from '../errors.ts'
import { refuseBound } from '../narrowed.ts'

/** Whoever sees no attributes has none to define. */
export function refuseUnshown(actor: Actor): void {
  refuseBound(actor)
  if (isHidden(actor, 'attributes')) throw notFound()
}
