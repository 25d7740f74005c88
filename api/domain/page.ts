import type { Page, PagePlace } from '@customer-kit/sdk/contract'
import type { Row } from '../store/store.ts'
import type { Context } from './context.ts'
import { DomainError } from './errors.ts'
import type { Reply } from './reply.ts'
import { seal, unseal } from './sealed.ts'

/** Counting on would cost more than it tells. */
export const countedAtMost = 10_000

/** A page that would be heavier ends sooner, and its cursor goes on from there. One row comes whatever it weighs. */
export const mostPageBytes = 2_000_000

/** Both ways on from a page, sealed together because sealing is the dearest part of it; the last letter of a cursor says which is meant. */
type Ways<Place> = { before: Place | null; after: Place | null }
const backLetter = 'p'
const onLetter = 'n'

/** Where a cursor goes on, if it was given for this very question. */
export async function opened<Place>({ cursorKeys }: Context, cursor: string, question: string): Promise<Place> {
  const ways = await unseal<Ways<Place>>(cursorKeys, cursor.slice(0, -1), question)
  const place = cursor.endsWith(onLetter) ? ways?.after : cursor.endsWith(backLetter) ? ways?.before : undefined
  if (!place) throw new DomainError('invalid_cursor', 'This cursor does not continue this list')
  return place
}

type Found = {
  question: string
  /** The page's `json` comes as text that SQL has written, and is passed on as it is. */
  page: Row | undefined
  counted: Row | undefined
  before: object | null
  after: object | null
  place?: PagePlace
  indexing?: boolean
}

/** A page with a way back and a way on. */
export async function pageReply<Item>({ cursorKeys }: Context, found: Found): Promise<Reply<Page<Item>>> {
  const { question, page, counted, before, after, place, indexing } = found
  const sealed = before || after ? await seal(cursorKeys, { before, after } satisfies Ways<object>, question) : ''
  const prevCursor = before && sealed + backLetter
  const nextCursor = after && sealed + onLetter
  const rest = { nextCursor, prevCursor, ...totalIn(counted), place, indexing }
  return { json: `{"data":${page?.['json']},${JSON.stringify(rest).slice(1)}`, id: null, rev: null }
}

/** How many there are, as far as that was counted; `known` is there where looking further would have been too much. */
export function totalIn(counted: Row | undefined): Pick<Page<unknown>, 'total' | 'totalIsExact'> {
  const total = Number(counted?.['total'])
  return { total: Math.min(Number(counted?.['known'] ?? total), countedAtMost), totalIsExact: total <= countedAtMost }
}
