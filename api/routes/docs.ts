import type { Hono } from 'hono'
import type { FindAsset } from '../domain/runtime.ts'
import { forAMinute, forever, sendFile } from '../http/assets.ts'
import type { Env } from '../http/env.ts'

/** Its own style sheet and script, and nothing else from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join('; ')

/** The documentation, written when the widgets are built. The `type` of a problem leads here. */
export function mountDocs(app: Hono<Env>, find: FindAsset) {
  const page = { 'cache-control': forAMinute, 'content-security-policy': policy }
  app.get('/docs', (c) => sendFile(c, find, 'docs/index.html', page))
  // The whole name is matched, so none leads out of the folder.
  app.get('/docs/:group{(?:elements|problems)}', (c) => sendFile(c, find, `docs/${c.req.param('group')}/index.html`, page))
  app.get('/docs/:group{(?:elements|problems)}/:name{[\\w-]+}', (c) =>
    sendFile(c, find, `docs/${c.req.param('group')}/${c.req.param('name')}.html`, page)
  )
  app.get('/docs/assets/:name{[\\w-]+\\.(?:css|js|svg)}', (c) =>
    sendFile(c, find, `docs/assets/${c.req.param('name')}`, { 'cache-control': forever })
  )
  app.get('/docs/', (c) => c.redirect('/docs', 301))
}
