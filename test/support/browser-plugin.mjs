import { startBrowserApi } from './browser-api.ts'

/** Lets a test in the browser speak to the API's other side (`kit:…`) and move the mouse wheel or the network (`page:…`). */
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
      const page = session.browser.getPage(session.id)
      if (name === 'wheel') await page.mouse.wheel(payload)
      if (name === 'offline') await page.setOfflineMode(payload)
      return true
    }
  }
}
