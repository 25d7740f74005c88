import { createApp } from './app.ts'
import type { FindAsset } from './domain/runtime.ts'
import { newId } from './new-id.ts'
import { openRemoteWorkspaces } from './store/remote-workspaces.ts'

type Env = {
  CUSTOMER_KIT_DATABASE: string
  CUSTOMER_KIT_DATABASE_TOKEN?: string
  CUSTOMER_KIT_DATABASE_ADMIN?: string
  CUSTOMER_KIT_SECRET?: string
  CUSTOMER_KIT_ROOT_KEY?: string
  ASSETS: { fetch(request: Request): Promise<Response> }
}

// As long as the isolate lives.
let app: ReturnType<typeof createApp> | undefined

/** The door on Workers: the environment comes with the first request. */
export default {
  fetch: (request: Request, env: Env) => (app ??= appFor(env)).fetch(request)
}

function appFor({ CUSTOMER_KIT_SECRET: secret, CUSTOMER_KIT_ROOT_KEY: rootKey, ASSETS, ...env }: Env) {
  if (!secret) throw new Error('CUSTOMER_KIT_SECRET is missing: wrangler secret put CUSTOMER_KIT_SECRET')
  const workspaces = openRemoteWorkspaces({
    template: env.CUSTOMER_KIT_DATABASE,
    token: env.CUSTOMER_KIT_DATABASE_TOKEN,
    admin: env.CUSTOMER_KIT_DATABASE_ADMIN
  })
  return createApp({
    secret,
    ...(rootKey && { rootKey }),
    workspaces,
    now: () => new Date(),
    newId,
    assets: assetsFrom(ASSETS),
    log: (line) => console.log(JSON.stringify(line))
  })
}

/** The platform keeps the build and compresses what it sends. */
const assetsFrom =
  (build: Env['ASSETS']): FindAsset =>
  async (path) => {
    const answer = await build.fetch(new Request(`https://assets.local/${path}`))
    return answer.ok ? { body: new Uint8Array(await answer.arrayBuffer()), isBrotli: false } : undefined
  }
