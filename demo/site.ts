import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { mountPictures } from './pictures.ts'

type SiteOptions = {
  /** Where its page, style sheet and scripts are. */
  folder: URL
  /** The origin of the Customer Kit API, the only one beside its own that a page may reach. */
  api: string
  /** What stands in the page for `{name}`. */
  fill?: Record<string, string>
  /** Makes the first page, where it is not the folder's `index.html`. */
  index?: (c: Context) => Response | Promise<Response>
  /** What stands around every page, with `{page}` where that is. */
  frame?: string
  /** Further pages, each at its name. */
  pages?: readonly string[]
  /** Told of everything that the browser kept a page from doing. */
  report: (violation: string) => void
}

/** Somebody else's web site: static pages under a policy that lets nothing through but itself and the API. */
export function createSite({ folder, api, fill = {}, index, frame, pages = [], report }: SiteOptions): Hono {
  const site = new Hono()
  const policy = policyFor(api)
  site.use(async (c, next) => {
    await next()
    c.header('content-security-policy', policy)
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'strict-origin-when-cross-origin')
    c.header('cache-control', 'no-cache')
  })
  site.post('/csp-report', async (c) => {
    report(await c.req.text())
    return c.body(null, 204)
  })
  const textOf = (name: string) => readFile(new URL(name, folder), 'utf8')
  async function page(name: string) {
    const [text, around = '{page}'] = await Promise.all([textOf(name), frame && textOf(frame)])
    return spoken(
      'text/html',
      filled(
        around.replace('{page}', () => text),
        { api, ...fill }
      )
    )
  }
  site.get('/', index ?? (() => page('index.html')))
  for (const name of pages) site.get(`/${name}`, () => page(`${name}.html`))
  site.get('/:name{[\\w-]+\\.(?:css|js)}', async (c) => {
    const name = c.req.param('name')
    return spoken(name.endsWith('.css') ? 'text/css' : 'text/javascript', await textOf(name))
  })
  mountPictures(site)
  site.get('/favicon.ico', (c) => c.body(null, 204))
  return site
}

const spoken = (type: string, text: string) => new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })

const policyFor = (api: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${api}`,
    `connect-src 'self' ${api}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types customer-kit',
    'report-uri /csp-report'
  ].join('; ')

/** What is put in is ours (addresses, keys, names from `staff.ts`), yet it is spelled as text. */
const filled = (text: string, words: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => escaped(words[name] ?? ''))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
