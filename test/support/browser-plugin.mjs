import { startBrowserApi } from './browser-api.ts'

/** What a test in the browser cannot do from inside its page. */
const gestures = {
  wheel: async (page, { x, y, deltaY }) => {
    await page.mouse.move(x, y)
    await page.mouse.wheel({ deltaY })
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
    async executeCommand({ command, payload, session }) {
      const [scope, name] = command.split(':')
      if (scope === 'kit') return (await api[name](payload)) ?? true
      if (scope !== 'page') return undefined
      await gestures[name](session.browser.getPage(session.id), payload)
      return true
    }
  }
}
