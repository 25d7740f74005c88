import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { withoutTypes } from '../../scripts/without-types.ts'

const root = join(import.meta.dirname, '../..')
const ownScripts = join(import.meta.dirname, 'page')

/** Pages with the built widgets and what the bench does from within; each is opened in a renderer that has never run their code. */
export async function startPages(pages: Record<string, string>, answers: Record<string, () => Promise<unknown>> = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://bench').pathname
    try {
      const [type, body] = await answerTo(path)
      response.setHeader('content-type', type).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  async function answerTo(path: string): Promise<[string, string]> {
    const [page, answer] = [pages[path], answers[path]]
    if (page !== undefined) return ['text/html; charset=utf-8', page]
    if (answer) return ['application/json', JSON.stringify(await answer())]
    if (path.startsWith('/bench/')) return ['text/javascript', await ownScript(path.slice(7))]
    return ['text/javascript', await readFile(join(root, 'widgets/dist', path), 'utf8')]
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumFlags, '--disable-cache'] })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    open: async (path: string) => Bench.open(browser, origin + path),
    async stop() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    }
  }
}

/** What the pages of the bench run is TypeScript without a build. */
const ownScript = async (name: string) => withoutTypes(await readFile(join(ownScripts, name), 'utf8'))

type Metric = 'TaskDuration' | 'JSHeapUsedSize'

/** A page that is measured. */
export class Bench {
  readonly page: Page
  readonly #browser: Browser
  readonly #devtools: CDPSession

  private constructor(browser: Browser, page: Page, devtools: CDPSession) {
    this.#browser = browser
    this.page = page
    this.#devtools = devtools
  }

  static async open(browser: Browser, address: string): Promise<Bench> {
    const context = await browser.newContext({ viewport: { width: 1040, height: 900 }, locale: 'en', timezoneId: 'Europe/Madrid' })
    const page = await context.newPage()
    await page.addInitScript({ content: await ownScript('watch.ts') })
    const devtools = await context.newCDPSession(page)
    // Of the main thread itself: what others do on this machine meanwhile does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address)
    return new Bench(browser, page, devtools)
  }

  close(): Promise<void> {
    return this.page.context().close()
  }

  /** Runs it in the page. */
  async run<Answer = void>(expression: string): Promise<Answer> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Answer
  }

  /** CPU time of the renderer's main thread while this ran, in ms. */
  async cpuMs(act: () => Promise<unknown>): Promise<number> {
    const before = await this.#metric('TaskDuration')
    await act()
    return ((await this.#metric('TaskDuration')) - before) * 1000
  }

  /** The CPU time of its longest task, in ms. */
  async longestTaskMs(act: () => Promise<unknown>): Promise<number> {
    await this.#browser.startTracing(this.page, { categories: ['toplevel', '__metadata'] })
    await act()
    const { traceEvents } = JSON.parse((await this.#browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
    const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && main.some((each) => each.pid === pid && each.tid === tid)
    )
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
  }

  /** What the page holds on to, after the garbage has been taken out. */
  async kept(): Promise<{ heapMb: number }> {
    await this.#devtools.send('HeapProfiler.collectGarbage')
    return { heapMb: (await this.#metric('JSHeapUsedSize')) / 1e6 }
  }

  async slowDown(times: number): Promise<void> {
    await this.#devtools.send('Emulation.setCPUThrottlingRate', { rate: times })
  }

  async #metric(wanted: Metric): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  }
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }
