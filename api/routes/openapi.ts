import { openApi } from '../http/openapi/document.ts'
import type { ServeOutside } from '../http/serve.ts'
import { tagOf } from '../domain/tag.ts'

export function mountOpenApi(serveOutside: ServeOutside) {
  serveOutside('getOpenApi', async () => {
    const json = openApi()
    return { json, id: null, rev: null, etag: await tagOf(json) }
  })
}
