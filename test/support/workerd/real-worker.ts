import { fileURLToPath } from 'node:url'
import { unstable_readConfig as readConfig } from 'wrangler'
import { startWorkerd } from './harness.ts'

const config = fileURLToPath(new URL('../../../wrangler.toml', import.meta.url))

type Given = { template: string; secret: string; assets: string }

/** The product's Worker as `wrangler.toml` describes it, over the databases and the build that are given. */
export function startRealWorker({ template, secret, assets }: Given) {
  const { name, main, compatibility_date, compatibility_flags, assets: described } = readConfig({ config })
  return startWorkerd({
    config: {
      ...(name && { name }),
      ...(main && { main }),
      ...(compatibility_date && { compatibility_date }),
      compatibility_flags,
      assets: { ...described, directory: assets },
      vars: { CUSTOMER_KIT_DATABASE: template, CUSTOMER_KIT_SECRET: secret }
    }
  })
}
