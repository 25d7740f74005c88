import type { AskedSession, Role, SessionToken } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { sessionFilter } from '../customers/asked-filter.ts'
import { customersFor } from '../customers/query.ts'
import { invalid } from '../errors.ts'
import type { Reply } from '../reply.ts'
import { rightsOf } from '../rights.ts'
import { scopesToGive } from '../scopes.ts'
import { hiddenFrom, settingsIn, settingsRow } from '../settings/query.ts'
import { userFromHost } from '../users/from-host.ts'

/** It travels in the token, and servers read no more than some 16 kB of headers. */
const longestFilter = 4000

/** The host says who is in front of the page; from then on the page speaks for that person, for ten minutes.
 *  A key without `users:write` neither changes the stored role and listing of a known user nor creates one above `member`. */
export async function createSession(ctx: Context, { user, role, listing, ...narrowed }: AskedSession): Promise<Reply<SessionToken>> {
  await isThere(ctx, narrowed.customerId)
  if (JSON.stringify(narrowed.filter).length > longestFilter)
    throw invalid('filter', `A session carries a filter of at most ${longestFilter} characters`)
  const filterFor = narrowed.filter && (await sessionFilter(ctx, narrowed.filter))
  const known = await userFromHost(ctx, { user, role, listing })
  const scopes = await scopesToGive(ctx, narrowed.scopes)
  const hiddenByRole = await hiddenFromRole(ctx, known.role)
  const grant = {
    ...narrowed,
    filter: filterFor && filterFor(known.id),
    scopes,
    user: known.id,
    role: known.role,
    listing: known.listing,
    hiddenByRole
  }
  const minted = await ctx.credentials.session(grant, new Date(Math.max(ctx.now().getTime(), known.notBefore * 1000)))
  return {
    json: JSON.stringify({
      ...minted,
      // What is hidden from a role says nothing more: from who may administer nothing is.
      can: rightsOf({ ...grant, caller: known.role })
    } satisfies SessionToken),
    id: null,
    rev: null
  }
}

/** A setting that changes after this is read ends the session before it begins: each batch compares the two. */
async function hiddenFromRole(ctx: Context, role: Role) {
  const [rows] = await read(ctx, [settingsRow])
  return hiddenFrom(settingsIn(rows), role)
}

/** A session for a customer that is not there would show an empty page and never say why. */
async function isThere(ctx: Context, customerId: string | null): Promise<void> {
  if (customerId === null) return
  const [found = []] = await read(ctx, [customersFor(ctx.actor).one(customerId)])
  if (found.length === 0) throw invalid('customerId', 'There is no such customer')
}
