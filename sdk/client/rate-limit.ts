export type RateLimit = {
  /** How many more requests. */
  remaining: number
  /** In how many milliseconds there are more again. */
  resetMs: number
}

/** `RateLimit: "default";r=50;t=30` */
export function rateLimitIn(headers: Headers): RateLimit | undefined {
  const [, remaining, seconds] = /r=(\d+);t=(\d+)/.exec(headers.get('ratelimit') ?? '') ?? []
  return remaining && seconds ? { remaining: Number(remaining), resetMs: Number(seconds) * 1000 } : undefined
}
