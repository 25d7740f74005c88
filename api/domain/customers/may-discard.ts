import type { Customer } from '@customer-kit/sdk/contract'
import { type Actor, administers } from '../actor.ts'
import { forbidden } from '../errors.ts'

/** Deleting and restoring: administrators and the host's server anybody, everybody else whom they are responsible for. */
export function mayDiscard(actor: Actor, { responsible }: Customer): void {
  if (!administers(actor) && responsible !== actor.id) throw forbidden('Only who is responsible for this customer may do that')
}
