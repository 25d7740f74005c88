import type { Client } from '@customer-kit/sdk'
import type { HttpBindings } from '@hono/node-server'
import { html, raw } from 'hono/html'
import { createSite } from '../site.ts'
import { type Fault, createWeather } from './faults.ts'
import { createScenery, type Scenery } from './scenery.ts'
import { type State, states } from './states.ts'

type StatesOptions = {
  api: string
  origin: string
  client: Client
  publicKey: string
  /** The API in this process. */
  fetch: (request: Request) => Response | Promise<Response>
  report: (violation: string) => void
}

/** A page for every state of every element. Each is the real API's doing, behind a network that is as bad as the state asks. */
export function createStates({ api, origin, client, publicKey, fetch, report }: StatesOptions) {
  const weather = createWeather(fetch)
  const scenery = createScenery(client)
  const site = createSite({ folder: new URL('./', import.meta.url), api, report, index: (c) => c.redirect('/states') })

  site.get('/states', (c) => c.html(indexPage()))

  site.get('/states/:element/:state', async (c) => {
    const { element, state } = c.req.param()
    const found = states[element]?.[state]
    if (!found) return c.notFound()
    weather.clear(`${element}/${state}`)
    const { lang = 'en', accent = '' } = c.req.query()
    const kit = {
      'api-url': `${origin}/through/${element}/${state}`,
      'session-endpoint': `/session/${element}/${state}`,
      'public-key': publicKey,
      accent
    }
    return c.html(statePage({ element, state: found, name: state, kit, lang, api, scenery: await scenery.ready() }))
  })

  site.post('/session/:element/:state', (c) => {
    const { element, state } = c.req.param()
    const { session = {}, faults = [] } = stateIn({ element, state }) ?? {}
    if (session === 'nobody is signed in') return c.json({ error: 'Nobody is signed in' }, 401)
    const user = { id: `looks-at-${element}-${state}`, name: 'Ana Ruiz' }
    const signIn = async () => c.json(await client.sessions.create({ user, role: 'administrator', ...session }))
    return weather.fetch(`${element}/${state}`, c.req.raw, faults, c.env as HttpBindings, signIn)
  })

  site.post('/others/:element/:state', async (c) => {
    await scenery.change()
    return c.body(null, 204)
  })

  site.all('/through/:element/:state/v1/*', (c) => {
    const { element, state } = c.req.param()
    const faults: readonly Fault[] = stateIn({ element, state })?.faults ?? []
    const asked = new Request(c.req.url.replace(`/through/${element}/${state}`, ''), c.req.raw)
    // A page asks its own origin without saying so, and a public key wants to know.
    if (!asked.headers.has('origin') && element === 'intake-form') asked.headers.set('origin', origin)
    // Safe because the demo is served by Node's own server.
    return weather.fetch(`${element}/${state}`, asked, faults, c.env as HttpBindings)
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
          <p>What the elements show when all is well, and when it is not. Each page asks the real API, through a network as bad as it takes.</p>
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
