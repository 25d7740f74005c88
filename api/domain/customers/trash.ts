import type { ListedCustomer, Page, TrashQuery } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { listByKey } from '../keyset.ts'
import type { Reply } from '../reply.ts'
import { customersFor } from './query.ts'

/** Of those this actor would see, whoever is in the trash, the last deleted first. */
export const listTrash = (ctx: Context, { limit, cursor }: TrashQuery): Promise<Reply<Page<ListedCustomer>>> =>
  listByKey(
    ctx,
    { ...customersFor(ctx.actor, { among: 'trash' }).rows(), key: sql`c.deleted_at`, tie: sql`c.n`, isDown: true },
    { limit, cursor, question: ['trash'] }
  )
