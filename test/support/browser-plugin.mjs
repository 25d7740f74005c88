import { startBrowserApi } from './browser-api.ts'

/** What a test in the browser cannot do or know from inside its page. */
const gestures = {
  wheel: async (page, { x, y, deltaY }) => {
    await page.mouse.move(x, y)
    await page.mouse.wheel({ deltaY })
  },
  /** How often a widget comes and goes: MOUNTS=200 for a long look. */
  mounts: async () => Number(process.env['MOUNTS'] ?? 60),
  /** What the page holds on to, after the garbage has been taken out. */
  kept: async (page) => {
    const browser = await page.createCDPSession()
    await browser.send('HeapProfiler.collectGarbage')
    const { Nodes: nodes, JSHeapUsedSize: heap } = await page.metrics()
    await browser.detach()
    return { nodes, heap }
  }
}

/** Lets a test in the browser speak to the API's other side (`kit:…`) and turn the mouse wheel (`page:…`). */
export function browserPlugin() {
  let api
  return {
    name: 'customer-kit',
    async serverStart() {
      api = await startBrowserApi()
    },
    async serverStop() {
      await api?.stop()
    },
    /** The page's own server, set up wrong: a page for whatever is asked, or a key that the API does not take. */
    async serve(context) {
      if (context.path === '/host/page') return { body: '<!doctype html><title>A portal</title>', type: 'html' }
      if (context.path !== '/host/wrong-key') return undefined
      const answer = await api.sessionWith('ck_sk_shop-1_misspelt')
      context.status = answer.status
      context.type = answer.headers.get('content-type')
      context.body = await answer.text()
      return undefined
    },
    async executeCommand({ command, payload, session }) {
      const [scope, name] = command.split(':')
      if (scope === 'kit') return (await api[name](payload)) ?? true
      if (scope !== 'page') return undefined
      return (await gestures[name](session.browser.getPage(session.id), payload)) ?? true
    }
  }
}
