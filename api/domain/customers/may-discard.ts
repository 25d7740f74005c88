import type { Customer } from '@customer-kit/sdk/contract'
import type { Actor } from '../actor.ts'
import { forbidden } from '../errors.ts'

/** Deleting and restoring: administrators and the host's server anybody, everybody else whom they are responsible for. */
export function mayDiscard({ id, caller }: Actor, { responsible }: Customer): void {
  const isForAll = caller === 'secretKey' || caller === 'administrator'
  if (!isForAll && responsible !== id) throw forbidden('Only who is responsible for this customer may do that')
}
