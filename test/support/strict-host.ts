import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { startBrowserApi } from './browser-api.ts'

type File = { fileName: string; code: string }
type Given = {
  /** Scripts by the host that serves them: `one` has them at `http://one.test:PORT/`. */
  scripts: Record<string, readonly File[]>
  /** What the page's policy allows under `trusted-types`. */
  policies: string
}
type Opened = { page: Page; warnings: string[]; faults: string[]; told: () => Promise<unknown[]> }

/** Pages of a host under a strict policy with Trusted Types, in development (`.test`) and not (`.example`), over the real API. */
export async function startStrictHost({ scripts, policies }: Given) {
  const api = await startBrowserApi()
  const workspace = await api.workspace({ customers: 12 })
  const session = () => api.session({ workspace: workspace.name, user: { id: 'u-1', name: 'Ana Ruiz' }, role: 'administrator' })
  const pages = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const { host, path } = placeOf(request)
    const script = scripts[host]?.find(({ fileName }) => `/${fileName}` === path)
    if (path === '/session') response.setHeader('content-type', 'application/json').end(JSON.stringify(await session()))
    else if (script) {
      response.setHeader('content-type', 'text/javascript').setHeader('access-control-allow-origin', '*')
      response.end(script.code)
    } else if (pages.has(path)) {
      response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy())
      response.end(pages.get(path))
    } else response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const origin = (name: string) => `http://${name}.test:${port}`
  const origins = Object.keys(scripts).map(origin).join(' ')
  const policy = () =>
    `default-src 'none'; script-src 'self' ${origins}; connect-src 'self' ${workspace.apiUrl}; style-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies}`
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...chromiumFlags, '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1']
  })

  return {
    workspace,
    /** A page with these scripts, in this order, and this in its body. `{api}` is where the API is. */
    async open(from: readonly string[], body: string, where: 'test' | 'example' = 'test'): Promise<Opened> {
      const path = `/${pages.size}`
      const tags = from.map((script) => script.replace(/src="(\w+)/, (_, name: string) => `src="${origin(name)}`))
      const text = body.replaceAll('{api}', workspace.apiUrl)
      pages.set(path, `<!doctype html><html lang="en"><title>A host</title>${tags.join('')}<body>${text}`)
      const page = await browser.newPage()
      page.setDefaultTimeout(15_000)
      const warnings: string[] = []
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text())
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('pageerror', ({ message }) => void faults.push(message))
      await page.addInitScript(() => {
        const told: unknown[] = []
        Object.assign(globalThis, { told })
        addEventListener('ck-error', (event) => told.push([(event as CustomEvent).detail.code, (event as CustomEvent).detail.message]))
      })
      const told = () => page.evaluate<unknown[]>('told')
      onTestFailed(async () => console.error({ warnings, faults, told: await told() }))
      await page.goto(`http://host.${where}:${port}${path}`)
      return { page, warnings, faults, told }
    },
    origin,
    async stop() {
      await browser.close()
      server.close()
      await api.stop()
    }
  }
}

function placeOf({ headers, url = '/' }: IncomingMessage) {
  const [host = ''] = (headers.host ?? '').split('.')
  return { host, path: new URL(url, 'http://host').pathname }
}
