import type { Identity, IdentityPatch } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { isPrimaryKind } from '../customers/identities.ts'
import { invalid } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { changeIdentities, told } from './change.ts'
import { foundIn, type Naming } from './found.ts'

/** Verified, or no longer; or the primary one, and the one that was is another. */
export function updateIdentity(ctx: Context, naming: Naming, patch: IdentityPatch): Promise<Reply<Identity>> {
  return changeIdentities(ctx, naming.id, (before) => {
    const found = foundIn(before, naming)
    if (patch.primary && !isPrimaryKind(found.kind)) throw invalid('primary', 'Only an e-mail address or a phone number is')
    const updated = { ...found, verified: patch.verified ?? found.verified, primary: patch.primary ?? found.primary }
    if (updated.verified === found.verified && updated.primary === found.primary) return { after: before, answer: told(found) }
    const isReplaced = ({ kind, primary }: Identity) => patch.primary && primary && kind === found.kind
    const after = before.map((each) => (each === found ? updated : isReplaced(each) ? { ...each, primary: false } : each))
    return { after, answer: told(updated) }
  })
}
