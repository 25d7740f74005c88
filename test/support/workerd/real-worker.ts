import { fileURLToPath } from 'node:url'
import { unstable_readConfig as readConfig } from 'wrangler'
import { startWorkerd } from './harness.ts'

const config = fileURLToPath(new URL('../../../wrangler.toml', import.meta.url))

type Given = {
  template: string
  admin: string
  secret: string
  rootKey: string
  assets: string
  /** Instead of the product's own. */
  submissions?: number
  /** Whatever is sent to the queue is lost. */
  losesMessages?: boolean
}

/** The product's Worker as `wrangler.toml` describes it, over the databases and the build that are given. */
export function startRealWorker({ template, admin, secret, rootKey, assets, submissions, losesMessages = false }: Given) {
  const {
    name,
    main,
    compatibility_date,
    compatibility_flags,
    ratelimits,
    queues,
    kv_namespaces,
    assets: described
  } = readConfig({ config })
  return startWorkerd({
    config: {
      ...(name && { name }),
      ...(main && { main }),
      ...(compatibility_date && { compatibility_date }),
      compatibility_flags,
      ratelimits: (ratelimits ?? []).map((each: NonNullable<typeof ratelimits>[number]) =>
        each.name === 'SUBMISSIONS' && submissions !== undefined ? { ...each, simple: { ...each.simple, limit: submissions } } : each
      ),
      queues: losesMessages ? { ...queues, consumers: [] } : queues,
      kv_namespaces,
      assets: { ...described, directory: assets },
      vars: {
        CUSTOMER_KIT_DATABASE: template,
        CUSTOMER_KIT_DATABASE_ADMIN: admin,
        CUSTOMER_KIT_SECRET: secret,
        CUSTOMER_KIT_ROOT_KEY: rootKey
      }
    }
  })
}
