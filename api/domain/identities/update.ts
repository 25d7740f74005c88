import { type Identity, type IdentityKind, type IdentityPatch, identityPatterns } from '@customer-kit/sdk/contract'
import type { Context } from '../context.ts'
import { isPrimaryKind, isSameIdentity } from '../customers/identities.ts'
import { conflict, invalid } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { changeIdentities, told } from './change.ts'
import { foundIn, type Naming } from './found.ts'
import { namingHolder } from './taken.ts'

/** Another value in its place; verified, or no longer; or the primary one, and the one that was is another. */
export async function updateIdentity(ctx: Context, naming: Naming, patch: IdentityPatch): Promise<Reply<Identity>> {
  try {
    return await change(ctx, naming, patch)
  } catch (error) {
    throw await namingHolder(ctx, { ...naming, value: patch.value === undefined ? naming.value : written(naming.kind, patch.value) }, error)
  }
}

function change(ctx: Context, naming: Naming, patch: IdentityPatch): Promise<Reply<Identity>> {
  return changeIdentities(ctx, naming.id, (before) => {
    const found = foundIn(before, naming)
    if (patch.primary && !isPrimaryKind(found.kind)) throw invalid('primary', 'Only an e-mail address or a phone number is')
    const value = patch.value === undefined ? found.value : written(found.kind, patch.value)
    const isOther = value !== found.value
    if (isOther && before.some((each) => isSameIdentity(each, { kind: found.kind, value }))) throw hasAlready
    const updated = {
      ...found,
      value,
      verified: patch.verified ?? (found.verified && !isOther),
      primary: patch.primary ?? found.primary
    }
    if (!isOther && updated.verified === found.verified && updated.primary === found.primary) return { after: before, answer: told(found) }
    const isReplaced = ({ kind, primary }: Identity) => patch.primary && primary && kind === found.kind
    const after = before.map((each) => (each === found ? updated : isReplaced(each) ? { ...each, primary: false } : each))
    return { after, answer: told(updated) }
  })
}

const hasAlready = conflict('This customer has it already')

function written(kind: IdentityKind, value: string): string {
  const read = identityPatterns[kind].safeParse(value)
  if (!read.success) throw invalid('value', read.error.issues[0]?.message ?? '')
  return read.data
}
