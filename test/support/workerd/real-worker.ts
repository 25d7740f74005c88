import { fileURLToPath } from 'node:url'
import { unstable_readConfig as readConfig } from 'wrangler'
import { startWorkerd } from './harness.ts'

const config = fileURLToPath(new URL('../../../wrangler.toml', import.meta.url))

type Given = { template: string; admin: string; secret: string; rootKey: string; assets: string }

/** The product's Worker as `wrangler.toml` describes it, over the databases and the build that are given. */
export function startRealWorker({ template, admin, secret, rootKey, assets }: Given) {
  const { name, main, compatibility_date, compatibility_flags, assets: described } = readConfig({ config })
  return startWorkerd({
    config: {
      ...(name && { name }),
      ...(main && { main }),
      ...(compatibility_date && { compatibility_date }),
      compatibility_flags,
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
