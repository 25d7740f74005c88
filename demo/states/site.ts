import type { Client } from '@customer-kit/sdk'
import type { HttpBindings } from '@hono/node-server'
import { html, raw } from 'hono/html'
import { createSite } from '../site.ts'
import { createWeather } from './faults.ts'
import { createScenery, type Scenery } from './scenery.ts'
import { type State, states } from './states.ts'
import type { TroubledApi } from './troubled-api.ts'

type StatesOptions = {
  api: string
  origin: string
  client: Client
  publicKey: string
  /** The API in this process. */
  troubledApi: TroubledApi
  report: (violation: string) => void
}

/** A page for every state of every element. Each is the real API's doing, in such trouble or behind such a network as the state asks. */
export function createStates({ api, origin, client, publicKey, troubledApi, report }: StatesOptions) {
  const weather = createWeather(troubledApi)
  const scenery = createScenery(client)
  const vouchedFor = new Set<string>()
  const ownKeys = new Map<string, string>()
  const site = createSite({ folder: new URL('./', import.meta.url), api, report, index: (c) => c.redirect('/states') })

  site.get('/states', (c) => c.html(indexPage()))

  site.get('/states/:element/:state', async (c) => {
    const { element, state } = c.req.param()
    const found = states[element]?.[state]
    if (!found) return c.notFound()
    const at = `${element}/${state}`
    weather.clear(at)
    vouchedFor.delete(at)
    const { lang = 'en', accent = '' } = c.req.query()
    const kit = {
      'api-url': `${origin}/through/${element}/${state}`,
      'session-endpoint': `/session/${element}/${state}`,
      'public-key': found.hasOwnKey ? await keyFor(at) : publicKey,
      accent
    }
    return c.html(statePage({ element, state: found, name: state, kit, lang, api, scenery: await scenery.ready() }))
  })

  site.post('/session/:element/:state', async (c) => {
    const { element, state } = c.req.param()
    const { session = {}, signedOut } = stateIn({ element, state }) ?? {}
    const at = `${element}/${state}`
    // This server's own answer: it knows who is signed in, and the API is not asked.
    if (signedOut === 'from the start' || (signedOut && vouchedFor.has(at))) return c.json({ error: 'Nobody is signed in' }, 401)
    vouchedFor.add(at)
    const user = { id: `looks-at-${element}-${state}`, name: 'Ana Ruiz' }
    return c.json(await client.sessions.create({ user, role: 'administrator', ...session }))
  })

  site.post('/others/:element/:state', async (c) => {
    const { element, state } = c.req.param()
    const ownKey = ownKeys.get(`${element}/${state}`)
    await (ownKey ? client.keys.revoke(ownKey) : scenery.change())
    return c.body(null, 204)
  })

  /** A public key that can be revoked without harm to other pages. */
  async function keyFor(at: string): Promise<string> {
    const { id, key } = await client.keys.create({ kind: 'public', label: `For ${at} alone`, origins: [origin] })
    ownKeys.set(at, id)
    return key
  }

  site.all('/through/:element/:state/v1/*', async (c) => {
    const { element, state } = c.req.param()
    const { faults = [] } = stateIn({ element, state }) ?? {}
    const asked = new Request(c.req.url.replace(`/through/${element}/${state}`, ''), c.req.raw)
    // A page asks its own origin without saying so, and a public key wants to know.
    if (!asked.headers.has('origin') && element === 'intake-form') asked.headers.set('origin', origin)
    // Safe because the demo is served by Node's own server. Where the line is cut, nobody reads the empty answer.
    return (await weather.fetch(`${element}/${state}`, asked, faults, c.env as HttpBindings)) ?? c.body(null)
  })

  return site
}

const stateIn = ({ element, state }: { element: string; state: string }): State | undefined => states[element]?.[state]

const indexPage = () =>
  html`<!doctype html>
    <html lang="en">
      <head>
        ${head('Every state')}
      </head>
      <body>
        <main class="index">
          <h1>Every state</h1>
          <p>What the elements show when all is well, and when it is not. Each page asks the real API, in such trouble or through such a network as it takes.</p>
          ${Object.entries(states).map(
            ([element, its]) =>
              html`<h2><code>&lt;${element}&gt;</code></h2>
                <ul>
                  ${Object.keys(its).map((state) => html`<li><a href="/states/${element}/${state}">${state}</a></li>`)}
                </ul>`
          )}
        </main>
      </body>
    </html>`

type Page = { element: string; name: string; state: State; kit: Record<string, string>; lang: string; api: string; scenery: Scenery }

const rightToLeft = new Set(['ar', 'he'])

function statePage({ element, name, state, kit, lang, api, scenery }: Page) {
  const { attributes = {}, steps = [], isAlone, height } = state
  const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, scenery[value] ?? value]))
  const widget = tag(element, own)
  return html`<!doctype html>
    <html lang="${lang}" dir="${rightToLeft.has(lang) ? 'rtl' : 'ltr'}">
      <head>
        ${head(`${element}, ${name}`)}
        <script type="module" src="${api}/widgets.js"></script>
        <script type="module" src="/act.js"></script>
      </head>
      <body data-steps="${JSON.stringify(steps)}" data-others="/others/${element}/${name}">
        <main class="${height ?? ''}">
          <h1>${name}</h1>
          ${isAlone ? widget : tag('customer-kit', kit, widget)}
        </main>
      </body>
    </html>`
}

const head = (title: string) =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Customer Kit</title>
    <link rel="stylesheet" href="/states.css" />`

/** The names are ours; the values are spelled as text. */
const tag = (name: string, attributes: Record<string, string>, inside: unknown = '') =>
  html`${raw(`<${name}`)}${Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([key, value]) => html` ${raw(key)}="${value}"`)}${raw('>')}${inside}${raw(`</${name}>`)}`
