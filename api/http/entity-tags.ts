import type { Revisions } from '@customer-kit/sdk/contract'
import { DomainError } from '../domain/errors.ts'

const list = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(?:,\s*|$))+$/
const everyTag = /(W\/)?("[^"]*")/g

/** Those a header names; a star stands for whatever there is. Undefined where it is spelled otherwise. */
function tagsIn(header: string): { tag: string; isWeak: boolean }[] | 'any' | undefined {
  if (header.trim() === '*') return 'any'
  if (!list.test(header)) return undefined
  return [...header.matchAll(everyTag)].map(([, weak, tag = '']) => ({ tag, isWeak: weak !== undefined }))
}

/** Whether somebody has this already. Proxies that compress an answer make its tag a weak one, which is good enough to read by. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const known = tagsIn(ifNoneMatch)
  return known === 'any' || Boolean(known?.some((each) => each.tag === tag))
}

/** What a change was decided on. A weak tag says only that something looked the same, and is none of ours. */
export function revisionsFrom(ifMatch: string | undefined): Revisions {
  if (ifMatch === undefined) throw new DomainError('precondition_required', 'Say which revision you have read, in If-Match')
  const read = tagsIn(ifMatch)
  if (!read) throw new DomainError('malformed_request', 'If-Match is not spelled as ETag is')
  if (read === 'any') return read
  return read.flatMap(({ tag, isWeak }) => (!isWeak && /^"[1-9]\d{0,14}"$/.test(tag) ? [Number(tag.slice(1, -1))] : []))
}
