import { createApp } from './app.ts'
import { type Counted, type Limiter, tokenBuckets, usualLimits } from './domain/limits.ts'
import type { FindAsset } from './domain/runtime.ts'
import { secretsIn } from './http/secrets.ts'
import { newId } from './new-id.ts'
import { advance } from './domain/jobs/advance.ts'
import { openRemoteWorkspaces } from './store/remote-workspaces.ts'
import type { Store } from './store/store.ts'
import type { Workspaces } from './store/workspaces.ts'
import { type Notes, unfinishedIn } from './unfinished.ts'

type Env = {
  CUSTOMER_KIT_DATABASE: string
  CUSTOMER_KIT_DATABASE_TOKEN?: string
  CUSTOMER_KIT_DATABASE_ADMIN?: string
  CUSTOMER_KIT_SECRET?: string
  CUSTOMER_KIT_ROOT_KEY?: string
  READS: RateLimit
  WRITES: RateLimit
  SUBMISSIONS: RateLimit
  JOBS: { send(message: Due): Promise<unknown> }
  UNFINISHED: Notes
  ASSETS: { fetch(request: Request): Promise<Response> }
}

/** The platform's own counter, one for each of its locations. */
type RateLimit = { limit(asked: { key: string }): Promise<{ success: boolean }> }

/** A workspace with a job to go on with. A delivery that dies is made again, so the queue is what a restart goes on from. */
type Due = { workspace: string }
type Batch = { messages: readonly { body: Due }[] }

// As long as the isolate lives.
let app: ReturnType<typeof createApp> | undefined
let workspaces: Workspaces | undefined

/** The door on Workers: the environment comes with the first request. */
export default {
  fetch: (request: Request, env: Env) => (app ??= appFor(env)).fetch(request),
  async queue({ messages }: Batch, env: Env) {
    for (const { body } of messages) {
      const store = await (workspaces ??= workspacesOf(env)).open(body.workspace)
      if (store && (await workFor(store, aDeliveryMs))) await env.JOBS.send(body)
    }
  },
  /** What a lost message has left. A job that is not over goes on here, and through the queue from then on. */
  async scheduled(_event: unknown, env: Env) {
    await notesOf(env).sweep(async (workspace) => {
      const store = await (workspaces ??= workspacesOf(env)).open(workspace)
      const isMore = store !== undefined && (await workFor(store, aLookMs))
      if (isMore) await env.JOBS.send({ workspace })
      return isMore
    })
  }
}

let notes: ReturnType<typeof unfinishedIn> | undefined
const notesOf = ({ UNFINISHED }: Env) => (notes ??= unfinishedIn(UNFINISHED, Date.now))

const sent = () => undefined
const aDeliveryMs = 30_000
const aLookMs = 3_000

/** Whether there is more. */
async function workFor(store: Store, ms: number): Promise<boolean> {
  const worker = { name: crypto.randomUUID(), now: () => new Date(), aimMs: 500, sizes: new Map<string, number>() }
  for (const end = Date.now() + ms; Date.now() < end;) {
    const pauseMs = await advance(store, worker)
    if (pauseMs === null) return false
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return true
}

const workspacesOf = (env: Env) =>
  openRemoteWorkspaces({
    template: env.CUSTOMER_KIT_DATABASE,
    token: env.CUSTOMER_KIT_DATABASE_TOKEN,
    admin: env.CUSTOMER_KIT_DATABASE_ADMIN
  })

function appFor(env: Env) {
  const { CUSTOMER_KIT_SECRET: secret, CUSTOMER_KIT_ROOT_KEY: rootKey, ASSETS, JOBS, READS, WRITES, SUBMISSIONS } = env
  if (!secret) throw new Error('CUSTOMER_KIT_SECRET is missing: wrangler secret put CUSTOMER_KIT_SECRET')
  workspaces ??= workspacesOf(env)
  const now = () => new Date()
  return createApp({
    ...secretsIn(secret),
    ...(rootKey && { rootKey }),
    workspaces,
    // Not sent, or lost on its way, the job waits for the sweep, or for the next who looks at it.
    jobs: { wake: (workspace) => Promise.allSettled([notesOf(env).note(workspace), JOBS.send({ workspace })]).then(sent) },
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
