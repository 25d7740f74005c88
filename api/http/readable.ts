import type { Operation } from '@customer-kit/sdk/contract'
import type { MiddlewareHandler } from 'hono'
import { DomainError } from '../domain/errors.ts'
import { refuseFaults } from '../domain/faults.ts'
import { bodyOf } from './body.ts'
import { depthOf } from './depth.ts'
import { unkeepable } from './unkeepable.ts'

const deepest = 32

/** Before any schema sees it: JSON, not too deep to walk, and nothing in it that cannot be kept. */
export function readable({ body }: Operation): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.url.includes('?')) refuseFaults(unkeepable(Object.fromEntries(new URL(c.req.url).searchParams)))
    if (body) {
      if (!isJson(c.req.header('content-type'))) throw new DomainError('unsupported_media_type', 'Send JSON, as application/json')
      if (!isPlain(c.req.header('content-encoding'))) {
        c.header('accept-encoding', 'identity')
        throw new DomainError('unsupported_media_type', 'Send the body as it is, without a content encoding')
      }
      const text = decoded(await bodyOf(c.req))
      if (depthOf(text) > deepest) throw new DomainError('malformed_request', `JSON may be at most ${deepest} levels deep`)
      refuseFaults(unkeepable(parsed(text)))
    }
    await next()
  }
}

const isJson = (type: string | undefined) => /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type ?? '')
const isPlain = (encoding = 'identity') => /^\s*identity\s*$/i.test(encoding)

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DomainError('malformed_request', 'This is not UTF-8')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('malformed_request', 'This is not JSON')
  }
}
