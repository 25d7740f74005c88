import { createApp } from './app.ts'
import { type Counted, type Limiter, tokenBuckets, usualLimits } from './domain/limits.ts'
import type { FindAsset } from './domain/runtime.ts'
import { newId } from './new-id.ts'
import { openRemoteWorkspaces } from './store/remote-workspaces.ts'

type Env = {
  CUSTOMER_KIT_DATABASE: string
  CUSTOMER_KIT_DATABASE_TOKEN?: string
  CUSTOMER_KIT_DATABASE_ADMIN?: string
  CUSTOMER_KIT_SECRET?: string
  CUSTOMER_KIT_ROOT_KEY?: string
  READS: RateLimit
  WRITES: RateLimit
  SUBMISSIONS: RateLimit
  ASSETS: { fetch(request: Request): Promise<Response> }
}

/** The platform's own counter, one for each of its locations. */
type RateLimit = { limit(asked: { key: string }): Promise<{ success: boolean }> }

// As long as the isolate lives.
let app: ReturnType<typeof createApp> | undefined

/** The door on Workers: the environment comes with the first request. */
export default {
  fetch: (request: Request, env: Env) => (app ??= appFor(env)).fetch(request)
}

function appFor({ CUSTOMER_KIT_SECRET: secret, CUSTOMER_KIT_ROOT_KEY: rootKey, ASSETS, READS, WRITES, SUBMISSIONS, ...env }: Env) {
  if (!secret) throw new Error('CUSTOMER_KIT_SECRET is missing: wrangler secret put CUSTOMER_KIT_SECRET')
  const workspaces = openRemoteWorkspaces({
    template: env.CUSTOMER_KIT_DATABASE,
    token: env.CUSTOMER_KIT_DATABASE_TOKEN,
    admin: env.CUSTOMER_KIT_DATABASE_ADMIN
  })
  const now = () => new Date()
  return createApp({
    secret,
    ...(rootKey && { rootKey }),
    workspaces,
    now,
    newId,
    limiter: limiterOver({ reads: READS, writes: WRITES, submissions: SUBMISSIONS }, now),
    addressOf: (request) => request.headers.get('cf-connecting-ip') ?? undefined,
    assets: assetsFrom(ASSETS),
    log: (line) => console.log(JSON.stringify(line))
  })
}

/** An isolate knows how its own callers stand; the platform knows of the other isolates, and says only yes or no. */
function limiterOver(bindings: Record<Counted, RateLimit>, now: () => Date): Limiter {
  const here = tokenBuckets(usualLimits, now)
  return async (counted, who) => {
    const standing = await here(counted, who)
    if (!standing.isWithin || (await bindings[counted].limit({ key: who })).success) return standing
    return { ...standing, isWithin: false, left: 0, secondsToOne: standing.seconds, secondsToAll: standing.seconds }
  }
}

/** The platform keeps the build and compresses what it sends. */
const assetsFrom =
  (build: Env['ASSETS']): FindAsset =>
  async (path) => {
    const answer = await build.fetch(new Request(`https://assets.local/${path}`))
    return answer.ok ? { body: new Uint8Array(await answer.arrayBuffer()), isBrotli: false } : undefined
  }
