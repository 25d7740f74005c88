import { type Operation, operations } from '@customer-kit/sdk/contract'
import type { Reply } from '../domain/reply.ts'
import { isKnown } from './entity-tags.ts'

/** A reply as HTTP: its status, what it is known by, where to find what was made. */
export async function send(reply: Reply<unknown>, { at, status }: Operation, ifNoneMatch: string | undefined): Promise<Response> {
  const { json, id, rev, etag, isStillSo } = reply
  const [method, path] = at
  const headers: Record<string, string> = {}
  const tag = etag ?? (rev === null ? null : `"${rev}"`)
  if (tag !== null) headers['etag'] = tag
  if (method === 'GET' && tag !== null && isKnown(ifNoneMatch, tag) && (!isStillSo || (await isStillSo())))
    return new Response(null, { status: 304, headers })
  if (status === 204) return new Response(null, { status, headers })
  headers['content-type'] = 'application/json'
  if (status === 201 && id !== null && isReadAt(`${path}/:id`)) headers['location'] = `${path}/${id}`
  return new Response(json, { status: status ?? 200, headers })
}

const isReadAt = (path: string) => Object.values(operations).some(({ at }) => at[0] === 'GET' && at[1] === path)
