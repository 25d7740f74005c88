import type { Identity, IdentityKind } from '@customer-kit/sdk/contract'
import { isSameIdentity } from '../customers/identities.ts'
import { notFound } from '../errors.ts'

export type Naming = { id: string; kind: IdentityKind; value: string }

export function foundIn(identities: readonly Identity[], naming: Naming): Identity {
  const found = identities.find((identity) => isSameIdentity(identity, naming))
  if (!found) throw notFound()
  return found
}
