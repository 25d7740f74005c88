import { assetsIn } from '@customer-kit/api/disk/assets.ts'
import { readOrCreateSecret } from '@customer-kit/api/disk/secret.ts'
import { startLoop } from '@customer-kit/api/domain/jobs/loop.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { createClient } from '@customer-kit/sdk'
import { createBooking } from './booking/site.ts'
import { mountExamples } from './examples/site.ts'
import { createFront } from './front/site.ts'
import { createHostApp } from './host-app/site.ts'
import { type Hear, listen, type SiteAt } from './listen.ts'
import { createPortal } from './portal/site.ts'
import { createStates } from './states/site.ts'
import { states as allStates } from './states/states.ts'
import { createTroubledApi } from './states/troubled-api.ts'
import { clearUnfinished, openDemoWorkspace } from './workspace.ts'

export type DemoOptions = {
  /** Where its data is kept between two runs. */
  folder: string
  /** Of the API; the sites take the next four. 0 lets the system choose them all. */
  port: number
  customers: number
  say: (line: string) => void
  hear?: Hear
}

/** The API with a filled workspace, and three sites of one made-up clinic around it. */
export async function startDemo({ folder, port, customers, say, hear }: DemoOptions) {
  clearUnfinished(folder)
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const secret = readOrCreateSecret(folder)
  const assets = assetsIn(new URL('../widgets/dist/', import.meta.url))
  const rootKey = crypto.randomUUID()
  const now = () => new Date()
  const jobs = startLoop(workspaces, { name: crypto.randomUUID(), now, aimMs: 20, sizes: new Map() })
  const troubledApi = createTroubledApi({ secret, rootKey, workspaces, now, newId, assets, jobs })
  const fetch = (request: Request) => troubledApi(request)
  const workspace = await openDemoWorkspace({ folder, workspaces, rootKey, fetch, say }, customers)

  const violations: string[] = []
  const report = (violation: string) => {
    violations.push(violation)
    say(`A page tried what its policy forbids: ${violation}`)
  }
  const open = (step: number, siteAt: SiteAt) => listen(port === 0 ? 0 : port + step, siteAt, hear)

  let front: (request: Request) => Response | Promise<Response> = fetch
  const api = await open(0, () => (request) => front(request))
  const client = createClient({ baseUrl: api.origin, token: workspace.secretKey })
  const booking = await open(2, async (origin) => {
    const site = createBooking({ api: api.origin, publicKey: await workspace.publicKeyFor(origin), report })
    return (request) => site.fetch(request)
  })
  const hostApp = await open(3, () => createHostApp({ api: api.origin, client, report }).fetch)
  const states = await open(4, async (origin) => {
    const publicKey = await workspace.publicKeyFor(origin)
    const site = createStates({ api: api.origin, origin, client, publicKey, troubledApi, report })
    mountExamples(site, { elements: ['customer-kit', ...Object.keys(allStates)], api: api.origin, publicKey, client })
    return (request, bindings) => site.fetch(request, bindings)
  })
  const addresses = {
    booking: booking.origin,
    hostApp: hostApp.origin,
    states: `${states.origin}/states`,
    examples: `${states.origin}/examples`
  }
  const portal = await open(1, (origin) => createPortal({ api: api.origin, origin, client, report, sites: addresses }).fetch)

  const index = createFront({ api: api.origin, addresses: { ...addresses, portal: portal.origin }, folder, report })
  const ofIndex = new Set(['/', '/front.css', '/favicon.ico', '/csp-report'])
  front = (request) => (ofIndex.has(new URL(request.url).pathname) ? index.fetch(request) : fetch(request))

  return {
    origin: api.origin,
    isOnWantedPort: api.isAsWanted || port === 0,
    portal: portal.origin,
    booking: booking.origin,
    hostApp: hostApp.origin,
    states: states.origin,
    secretKey: workspace.secretKey,
    /** What browsers reported against the policies of the sites. */
    violations,
    async stop() {
      await Promise.all([api, booking, hostApp, portal, states].map(({ close }) => close()))
      await jobs.close()
      await workspaces.close()
    }
  }
}

export type Demo = Awaited<ReturnType<typeof startDemo>>
