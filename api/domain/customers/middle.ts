import type { CustomerQuery, ListedCustomer, Page } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { read } from '../batch.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { countedAtMost, pageReply } from '../page.ts'
import type { Reply } from '../reply.ts'
import type { customersFor } from './query.ts'
import { refuseTooMany, revisionIn, revisionOf } from './refused-pages.ts'
import { type Position, positionIn } from './stretches.ts'

type List = { customers: ReturnType<typeof customersFor>; query: CustomerQuery; question: string }

/** The page with this customer in its middle. One that is not in the list answers like one that never was. */
export async function pageAround(ctx: Context, list: List, id: string): Promise<Reply<Page<ListedCustomer>>> {
  const [[found] = []] = await read(ctx, [list.customers.position(id, list.query)])
  const position = positionIn(found?.['first'])
  if (!position) throw notFound()
  return pageFrom(ctx, list, position)
}

/** The page with the one in its middle that stands near this share of the list. Where all are counted it is exact. */
export async function pageNear(ctx: Context, list: List, share: number): Promise<Reply<Page<ListedCustomer>>> {
  const { customers, query } = list
  const [[counted] = []] = await read(ctx, [customers.count()])
  const total = Number(counted?.['total'])
  const isBackwards = share > 0.5
  const skip = Math.round((isBackwards ? 1 - share : share) * Math.max(total - 1, 0))
  const firstOf = async (statement: Statement) => positionIn((await read(ctx, [statement]))[0]?.[0]?.['first'])
  const exact = () => firstOf(customers.positionAfter(skip, query, isBackwards))
  const nearer = () => firstOf(customers.positionAfter(0, query, isBackwards))
  const isCounted = total <= countedAtMost || skip === 0
  // Also where they are counted, the way there may lead past too many others. Where a sample finds nobody either, the nearer end must do.
  const position = (isCounted && (await exact())) || (await firstOf(customers.positionNear(share, query))) || (await nearer())
  return pageFrom(ctx, list, position, share)
}

/** Half a page before a position and half a page from it on; `share` is where it stands, if that is known. */
async function pageFrom(ctx: Context, list: List, position: Position | null, share?: number): Promise<Reply<Page<ListedCustomer>>> {
  const { customers, query, question } = list
  const half = Math.floor(query.limit / 2)
  const order = revisionOf(query.sort)
  const [[before] = [], [after] = [], [counted] = [], ...more] = await read(ctx, [
    position ? customers.page({ ...query, limit: half }, { isBackwards: true, from: position }) : sql`select '[]' as json`,
    customers.page({ ...query, limit: query.limit - half }, { isBackwards: false, from: position, isIncluded: true }),
    customers.count(),
    ...order,
    ...(position ? [customers.countBefore(position, query)] : []),
    ...(position && share === undefined ? [customers.shareBefore(position, query)] : [])
  ])
  refuseTooMany(before)
  const revision = revisionIn(order.length > 0 ? more.shift()?.[0] : undefined)
  const [[passed] = [], [estimated] = []] = more
  const parts = [before, after].map((part) => String(part?.['json']).slice(1, -1))
  const [total, ahead] = [Number(counted?.['total']), Number(passed?.['total'] ?? 0)]
  const offset = ahead > countedAtMost ? null : Math.max(ahead - Number(before?.['rows'] ?? 0), 0)
  const isCounted = offset !== null && total <= countedAtMost
  return pageReply(ctx, {
    question,
    page: { json: `[${parts.filter(Boolean).join(',')}]` },
    counted,
    before: before?.['has_more'] ? { isBackwards: true, from: positionIn(before['first']) ?? position, ...revision } : null,
    after: after?.['has_more'] ? { isBackwards: false, from: positionIn(after['last']) ?? position, ...revision } : null,
    place: { offset, share: isCounted ? offset / Math.max(total, 1) : (share ?? Number(estimated?.['share'])) }
  })
}
