import type { GivenKey, Key, MintedKey } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import { read, write } from '../batch.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { guard, type Step } from '../guard.ts'
import { type Reply, replyFrom, resourceOf } from '../reply.ts'
import { keepKey } from './keep.ts'
import { keyBy } from './query.ts'

type Wanted = Omit<GivenKey, 'scopes'> & { scopes: readonly string[] | null }

/** The answer is the only place where the key ever stands. `more` happens with it or not at all. */
export async function mintKept(ctx: Context, wanted: Wanted, more: (id: string) => readonly Step[] = () => []): Promise<Reply<MintedKey>> {
  const { id, key } = await ctx.credentials.key(wanted.kind)
  const steps = [isNew(id), ...keepKey(ctx, { ...wanted, id, key, createdAt: ctx.now().toISOString() }), ...more(id)]
  const kept = await write<Key>(ctx, steps, keyBy(id)).catch(async (error: unknown) => {
    if (error !== alreadyKept) throw error
    const [rows] = await read(ctx, [keyBy(id)])
    return replyFrom<Key>(rows)
  })
  const minted: MintedKey = { ...resourceOf(kept), key }
  return { json: JSON.stringify(minted), id, rev: null }
}

/** No two keys draw one id. Where it is there already, this very batch was kept, and the store has sent it again for want of an answer. */
const isNew = (id: string) => guard('key', sql`not exists (select 1 from access where id = ${id})`, alreadyKept)

const alreadyKept = new DomainError('unavailable', 'Try again in a moment')
