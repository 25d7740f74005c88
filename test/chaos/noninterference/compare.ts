import type { OperationName } from '@customer-kit/sdk/contract'
import { type Ask, requestFor } from '../../support/request.ts'
import type { Api } from './api-over.ts'

export type Asked = { name: OperationName; turn: Turn; headers: Record<string, string> }

/** What an answer says but for its cursors, which are sealed anew each time: only whether there is one. */
export type Said = { status: number; headers: string; body: string; statements: number }

/** One and the same question, but each side goes on with its own cursors. */
export type Turn = { onWhole: Ask; onCopy: Ask }

export type Answers = { whole: Said; copy: Said; next: Turn | undefined }

export async function askBoth(
  whole: Api,
  copy: Api,
  { name, headers }: Pick<Asked, 'name' | 'headers'>,
  { onWhole, onCopy }: Turn
): Promise<Answers> {
  const ofWhole = await whole.ask(requestFor(name, onWhole, headers))
  const ofCopy = await copy.ask(requestFor(name, onCopy, headers))
  const [further, furtherInCopy] = [wayOn(onWhole, ofWhole.body), wayOn(onCopy, ofCopy.body)]
  return { whole: said(ofWhole), copy: said(ofCopy), next: further && furtherInCopy && { onWhole: further, onCopy: furtherInCopy } }
}

const said = ({ response, body, statements }: Awaited<ReturnType<Api['ask']>>): Said => ({
  status: response.status,
  headers: JSON.stringify([...response.headers].toSorted()),
  body: body.replaceAll(/"(nextCursor|prevCursor|position)":"[^"]+"/g, '"$1":"…"'),
  statements
})

/** Forwards as far as it goes, and then back. What a cursor says already is not said again. */
function wayOn(ask: Ask, body: string): Ask | undefined {
  if (!body.startsWith('{')) return undefined
  const { nextCursor, prevCursor, position, hasMore } = JSON.parse(body) as Record<string, unknown>
  const { cursor: _, from: __, after: ___, near: ____, around: _____, ...rest } = ask.query ?? {}
  const cursor = nextCursor ?? prevCursor
  if (typeof cursor === 'string') return { ...ask, query: { ...rest, cursor } }
  return hasMore === true && typeof position === 'string' ? { ...ask, query: { ...rest, after: position } } : undefined
}
