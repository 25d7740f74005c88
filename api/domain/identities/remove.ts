import type { Context } from '../context.ts'
import { nothing, type Reply } from '../reply.ts'
import { changeIdentities } from './change.ts'
import { foundIn, type Naming } from './found.ts'

/** Where it was the primary one, the next of its kind is. */
export function removeIdentity(ctx: Context, naming: Naming): Promise<Reply<void>> {
  return changeIdentities(ctx, naming.id, (before) => {
    const found = foundIn(before, naming)
    const left = before.filter((each) => each !== found)
    const heir = found.primary ? left.findIndex(({ kind }) => kind === found.kind) : -1
    const next = left[heir]
    return { after: next ? left.with(heir, { ...next, primary: true }) : left, answer: nothing(naming.id) }
  })
}
