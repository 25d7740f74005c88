import type { Client } from '@customer-kit/sdk'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { type Example, examplesOf, placeholders } from './examples.ts'

type ExamplesOptions = { elements: readonly string[]; api: string; publicKey: string; client: Client }

/** A page for each element with its examples: what is shown as code is what runs beside it. */
export function mountExamples(site: Hono, { elements, api, publicKey, client }: ExamplesOptions): void {
  const filled = (text: string) => text.replaceAll(placeholders.api, api).replaceAll(placeholders.publicKey, publicKey)
  const find = (element: string, name: string) => examplesOf(element).find((example) => example.name === name)

  site.get('/examples', (c) => c.redirect(`/examples/${elements[0]}`))
  site.get('/examples/:element{[a-z-]+}', (c) => {
    const element = c.req.param('element')
    const examples = elements.includes(element) ? examplesOf(element) : []
    if (examples.length === 0) return c.notFound()
    return c.html(page({ element, elements, examples, filled, api }))
  })
  site.get('/examples/:element{[a-z-]+}/:file{[a-z-]+\\.(?:js|css)}', (c) => {
    const { element, file } = c.req.param()
    const [name = '', ending] = file.split('.')
    const text = elements.includes(element) && find(element, name)?.[ending === 'js' ? 'js' : 'css']
    if (!text) return c.notFound()
    return c.body(text, 200, { 'content-type': ending === 'js' ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8' })
  })
  site.post('/customer-kit-session', async (c) =>
    c.json(await client.sessions.create({ user: { id: 'reads-examples', name: 'Ana Ruiz' }, role: 'administrator' }))
  )
}

type Page = {
  element: string
  elements: readonly string[]
  examples: Example[]
  /** With the addresses and keys of this demo. */
  filled: (text: string) => string
  api: string
}

const page = ({ element, elements, examples, filled, api }: Page) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Examples of ${element} – Customer Kit</title>
        <link rel="stylesheet" href="/states.css" />
        <script type="module" src="${api}/widgets.js"></script>
        ${examples.map(({ name, js, css }) => [
          css && html`<link rel="stylesheet" href="/examples/${element}/${name}.css" />`,
          js && html`<script type="module" src="/examples/${element}/${name}.js"></script>`
        ])}
      </head>
      <body>
        <main class="examples">
          <nav aria-label="Elements">
            ${elements.map((each) => html`<a href="/examples/${each}" ${each === element ? raw('aria-current="page"') : ''}>${each}</a> `)}
          </nav>
          <h1><code>&lt;${element}&gt;</code></h1>
          <p>What is shown as code is what runs beside it, over customers who are made up. <a href="${api}/docs/elements/${element}">All it can do</a>.</p>
          ${examples.map((example) => section(example, filled(example.html)))}
        </main>
      </body>
    </html>`

const section = ({ name, title, js, css }: Example, markup: string) =>
  html`<section id="example-${name}">
    <h2>${title}</h2>
    <div class="live">${raw(markup)}</div>
    ${[
      ['html', markup],
      ['css', css],
      ['js', js]
    ].map(
      ([kind, text]) =>
        text && html`<pre data-kind="${kind}" tabindex="0" role="group" aria-label="${kind} of: ${title}"><code>${text}</code></pre>`
    )}
  </section>`
