import { Recent } from '../recent.ts'

/** What is counted apart: looking, changing, and what visitors send. */
export type Counted = 'reads' | 'writes' | 'submissions'
type Quota = { quota: number; seconds: number }
export type Limits = Record<Counted, Quota>

export type Standing = Quota & {
  isWithin: boolean
  left: number
  /** Until one more may pass, and until all are there again. */
  secondsToOne: number
  secondsToAll: number
}

/** Counts one more for somebody and says how they stand. Approximate: each process, or each location, counts for itself. */
export type Limiter = (counted: Counted, who: string) => Standing | Promise<Standing>

/** Far more than people and a host's server do, far less than a loop without an end. */
export const usualLimits: Limits = {
  reads: { quota: 6000, seconds: 60 },
  writes: { quota: 3000, seconds: 60 },
  submissions: { quota: 60, seconds: 60 }
}

const mostRemembered = 20_000

/** A bucket for each of them that holds the quota, loses one for each request and fills up again all the time. */
export function tokenBuckets(limits: Limits, now: () => Date): Limiter {
  const buckets = new Recent<string, { tokens: number; at: number }>(mostRemembered)
  return (counted, who) => {
    const { quota, seconds } = limits[counted]
    const perSecond = quota / seconds
    const at = now().getTime()
    const name = `${counted} ${who}`
    const bucket = buckets.get(name) ?? { tokens: quota, at }
    const tokens = Math.min(quota, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond)
    const isWithin = tokens >= 1
    const rest = isWithin ? tokens - 1 : tokens
    buckets.set(name, { tokens: rest, at })
    return {
      quota,
      seconds,
      isWithin,
      left: Math.floor(rest),
      secondsToOne: Math.ceil(Math.max(0, 1 - rest) / perSecond),
      secondsToAll: Math.ceil((quota - rest) / perSecond)
    }
  }
}
