import type { NamedHolder } from '@customer-kit/sdk/contract'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { customersFor } from '../customers/query.ts'
import { DomainError } from '../errors.ts'
import type { Naming } from './found.ts'

/** Who is verified by it, for those alone who see them: to anybody else they are just another customer. */
export async function namingHolder(ctx: Context, { id, kind, value }: Naming, error: unknown): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'identity_taken') return error
  // Safe because every kind of identity names a holder.
  const [holders = []] = await read(ctx, [customersFor(ctx.actor).holders({ identity: kind, value } as NamedHolder)])
  const holder = holders.find((row) => row['verified'] === 1 && row['id'] !== id)
  return holder
    ? new DomainError(error.code, error.message, [{ path: 'verified', message: `This is verified of ${String(holder['id'])}` }])
    : error
}
