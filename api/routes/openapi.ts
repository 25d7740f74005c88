import { openApi } from '../http/openapi/document.ts'
import type { ServeOutside } from '../http/serve.ts'

export function mountOpenApi(serveOutside: ServeOutside) {
  serveOutside('getOpenApi', async () => ({ json: openApi(), id: null, rev: null }))
}
