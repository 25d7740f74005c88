import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { type BrowserApi, startBrowserApi } from '../support/browser-api.ts'
import { type Framework, hostWithDesks, names } from './desks.ts'

const host = hostWithDesks()
let api: BrowserApi
let browser: Browser
beforeAll(async () => {
  api = await startBrowserApi()
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
})
afterAll(async () => {
  await browser.close()
  await api.stop()
  host.remove()
})

test('the examples hold against the types of the elements and of their events', () => {
  expect(host.complaints()).toBe('')
})

describe.each(names)('in a page made with %s', (framework) => {
  let site: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => (site = await serve(framework)))
  afterAll(() => site.close())

  test('an object and a boolean that were set before the code of the elements came are there when it has', async () => {
    const { page, list } = await open(site, 'late')
    await list.waitFor({ state: 'attached' })
    expect(await page.locator('customer-list:defined').count()).toBe(0)
    await page.evaluate('bringElements()')

    await list.getByText('2', { exact: true }).waitFor()
    await list.getByText('Company 00012').waitFor()
    expect(await list.getByRole('button', { name: 'New customer' }).count()).toBe(0)
  })

  test('an object and a boolean follow what the page sets later', async () => {
    const { page, list } = await open(site, 'early')
    await list.getByText('2', { exact: true }).waitFor()
    await page.getByLabel('Leads only').uncheck()
    await list.getByText('12', { exact: true }).waitFor()
    await page.getByLabel('Locked').uncheck()
    await list.getByRole('button', { name: 'New customer' }).waitFor()
    await page.getByLabel('Locked').check()
    await list.getByRole('button', { name: 'New customer' }).waitFor({ state: 'detached' })
  })

  test('an event calls its handler, and what comes and goes with it comes filled and leaves nothing', async () => {
    const { page, list, cards } = await open(site, 'early')
    await list.getByText('Company 00012').click()
    await cards.getByText('customer-00012@example.com').waitFor()
    await list.getByText('Company 00006').click()
    await cards.nth(1).getByText('customer-00006@example.com').waitFor()
    await page.getByRole('button', { name: 'Close' }).first().click()
    await cards.getByText('customer-00012@example.com').waitFor({ state: 'detached' })
    await list.getByText('Company 00012').click()
    await cards.nth(1).getByText('customer-00012@example.com').waitFor()
    expect(await cards.nth(0).getByText('customer-00006@example.com').count()).toBe(1)
  })

  test('a half-written value stays where its card is moved to, and nothing is read again', async () => {
    const { page, list, cards } = await open(site, 'late')
    await page.evaluate('bringElements()')
    await list.getByText('Company 00012').click()
    await list.getByText('Company 00006').click()
    await cards.nth(1).getByText('customer-00006@example.com').waitFor()
    await cards.nth(0).getByRole('button', { name: 'Edit Email' }).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('half-written')
    const before = await site.reads()
    // A click of the mouse would leave the value, which saves it.
    await page.getByRole('button', { name: 'Turn round' }).dispatchEvent('click')

    await cards.nth(0).getByText('customer-00006@example.com').waitFor()
    expect(await cards.nth(1).getByRole('textbox').inputValue()).toBe('half-written')
    expect(await site.reads()).toBe(before)
  })
})

test('react writes the elements on the server, with what attributes can say', async () => {
  const markup = await host.markup('react')
  expect(markup).toContain('<customer-kit api-url="http')
  expect(markup).toContain('session-endpoint="/customer-kit-session">')
  expect(markup).toContain('<customer-list></customer-list>')
})

/** Somebody's site: the page as its server writes it, its scripts, and who is signed in. */
async function serve(framework: Framework) {
  const { name: workspace, apiUrl } = await api.workspace({ customers: 12 })
  const scripts = await host.scripts(framework, apiUrl)
  const markup = await host.markup(framework)
  const server = createServer(async ({ method, url = '' }, response) => {
    const answer = (type: string, text: string) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)
    const script = scripts.get(url)
    if (script !== undefined) return answer('text/javascript', script)
    if (method === 'GET') return answer('text/html', pageWith(markup, url.slice(1)))
    const session = await api.session({ workspace, user: { id: 'u-1', name: 'Ana Ruiz' }, role: 'administrator' })
    return answer('application/json', JSON.stringify(session))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    reads: async () => (await api.seen({ workspace })).filter((line) => line.startsWith('GET /v1/customers/')).length,
    close: () => (server.closeAllConnections(), server.close())
  }
}

const pageWith = (markup: string, script: string) =>
  `<!doctype html><html lang="en"><title>A desk</title><link rel="icon" href="data:,"><script type="module" src="/${script}.js"></script><body>${markup}`

/** A window of its own. What is warned of there, on whatever occasion, fails the test. */
async function open({ origin }: { origin: string }, when: 'early' | 'late') {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Madrid' })
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())))
  page.on('pageerror', (error) => void complaints.push(error.message))
  onTestFinished(async () => {
    await page.close()
    // What Lit says to everybody who builds for developers.
    expect(complaints.filter((text) => !text.startsWith('Lit is in dev mode'))).toEqual([])
  })
  await page.goto(`${origin}/${when}`)
  return { page, list: page.locator('customer-list'), cards: page.locator('customer-card') }
}
