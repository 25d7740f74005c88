import type { Operation } from '@customer-kit/sdk/contract'
import type { Context, MiddlewareHandler } from 'hono'
import { DomainError } from '../domain/errors.ts'
import type { Counted, Standing } from '../domain/limits.ts'
import type { Runtime } from '../domain/runtime.ts'
import type { Identified } from './api-keys.ts'
import type { Env } from './env.ts'

export type Limit = (c: Context<Env>, who: Identified | 'root' | 'anybody', operation: Operation) => Promise<void>

/** Counts a request for whoever sent it, and refuses it where they have had their share. Before any database is opened. */
export function createLimit({ limiter, addressOf }: Pick<Runtime, 'limiter' | 'addressOf'>): Limit {
  return async (c, who, operation) => {
    if (!limiter) return
    const address = () => addressOf?.(c.req.raw, c.env) ?? 'unknown'
    const counted = countedAs(operation)
    const standing = await limiter(counted, nameOf(who, address))
    c.set('standing', { counted, ...standing })
    if (!standing.isWithin) throw new DomainError('rate_limited', 'This is more than your share; come again in a moment')
  }
}

/** Everybody's page carries the same public key, so there it is the visitor who counts. */
function nameOf(who: Identified | 'root' | 'anybody', address: () => string): string {
  if (who === 'root') return 'root'
  if (who === 'anybody') return `anybody ${address()}`
  const { workspace, actor } = who
  return `${workspace} ${actor.id}${actor.caller === 'publicKey' ? ` ${address()}` : ''}`
}

const countedAs = ({ callers, replay }: Operation): Counted =>
  replay === undefined ? 'reads' : Array.isArray(callers) && callers.every((caller) => caller === 'publicKey') ? 'submissions' : 'writes'

/** Every answer to a request that was counted says how its sender stands, as the IETF's draft on RateLimit headers spells it. */
export const tellStanding: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const standing = c.get('standing')
  if (!standing) return
  const { counted, quota, seconds, left, secondsToAll } = standing
  c.res.headers.set('ratelimit-policy', `"${counted}";q=${quota};w=${seconds}`)
  c.res.headers.set('ratelimit', `"${counted}";r=${left};t=${secondsToAll}`)
}

export const secondsUntilNext = ({ standing }: { standing?: Standing & { counted: Counted } }) => Math.max(1, standing?.secondsToOne ?? 1)
