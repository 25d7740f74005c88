import type { ScopeName } from '@customer-kit/sdk/contract'
import { sql } from '../store/sql.ts'
import { read } from './batch.ts'
import type { Context } from './context.ts'
import { forbidden } from './errors.ts'

/** What the caller may hand on: nobody gives away what they may not do themselves. Null stands for all. */
export async function scopesToGive<Scope extends string>(ctx: Context, wanted: readonly Scope[] | null): Promise<readonly string[] | null> {
  const own = await ownScopes(ctx)
  if (own === null) return wanted
  if (wanted?.some((scope) => !own.includes(scope))) throw forbidden('This credential cannot give away what it may not do itself')
  return wanted ?? own
}

/** Nor do they get hold of what somebody else made for more. */
export async function refuseScopesBeyondOwn(ctx: Context, scopes: readonly string[] | null): Promise<void> {
  const own = await ownScopes(ctx)
  if (own === null) return
  if (scopes === null || scopes.some((scope) => !own.includes(scope))) throw forbidden('This key is for more than this credential may do')
}

/** Whether the caller is unrestricted, or restricted to this among others. */
export async function mayUse(ctx: Context, scope: ScopeName): Promise<boolean> {
  const own = await ownScopes(ctx)
  return own === null || own.includes(scope)
}

/** A session's are in its token, a key's in its row. */
async function ownScopes(ctx: Context): Promise<readonly string[] | null> {
  if (ctx.actor.caller !== 'secretKey') return ctx.actor.scopes
  const [[row] = []] = await read(ctx, [scopesOfKey(ctx.actor.id)])
  return scopesIn(row?.['scopes'])
}

export const scopesOfKey = (id: string) => sql`select scopes from access where id = ${id}`

export const scopesIn = (column: unknown): string[] | null => (typeof column === 'string' ? (JSON.parse(column) as string[]) : null)
