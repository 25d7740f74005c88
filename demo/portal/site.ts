import type { Client } from '@customer-kit/sdk'
import { isProblem } from '@customer-kit/sdk'
import { getCookie, setCookie } from 'hono/cookie'
import { createSite } from '../site.ts'
import { staff } from '../staff.ts'

type PortalOptions = { api: string; origin: string; client: Client; report: (violation: string) => void; sites: Record<string, string> }

/** A back office that shows the kit's widgets. Its server knows who is signed in and says so to the API, with the secret key. */
export function createPortal({ api, origin, client, report, sites }: PortalOptions) {
  const folder = new URL('./', import.meta.url)
  const site = createSite({ folder, api, report, fill: sites, frame: 'frame.html', pages: ['settings'] })

  // A real portal asks for a password; this one lets you be whom you choose, so that the rights of each show.
  site.post('/sign-in', async (c) => {
    const { who } = await c.req.parseBody()
    setCookie(c, 'northbay-who', memberCalled(String(who)).hostId, { httpOnly: true, sameSite: 'Strict' })
    return c.redirect(cameFrom(c.req.header('referer'), origin), 303)
  })

  site.get('/who', (c) => c.json(memberCalled(getCookie(c, 'northbay-who'))))

  site.post('/session', async (c) => {
    if (c.req.header('origin') !== origin) return c.json({ error: 'Only our own pages ask for a session' }, 403)
    const { hostId, name, email, role, listing } = memberCalled(getCookie(c, 'northbay-who'))
    try {
      return c.json(await client.sessions.create({ user: { id: hostId, name, email }, role, listing, origins: [origin] }))
    } catch (error) {
      return c.json({ error: 'No session' }, isProblem(error) && error.code === 'forbidden' ? 403 : 503)
    }
  })

  return site
}

/** Whoever becomes somebody else stays on the page. */
const cameFrom = (page = '', origin: string) => (URL.canParse(page) && new URL(page).origin === origin ? new URL(page).pathname : '/')

const memberCalled = (hostId = '') => staff.find((member) => member.hostId === hostId) ?? staff[0]
