import type { Context, Hono } from 'hono'
import { notFound } from '../domain/errors.ts'
import { toHex } from '../domain/hex.ts'
import type { FindAsset } from '../domain/runtime.ts'
import type { Env } from './env.ts'

const forever = 'public, max-age=31536000, immutable'
const forAMinute = 'public, max-age=60'

/** The built widgets, for pages of any origin. A chunk is named after its content and never changes; the loader's name stays. */
export function mountAssets(app: Hono<Env>, find: FindAsset) {
  app.get('/widgets.js', (c) => send(c, find, 'widgets.js', forAMinute))
  // What is in the build, with a hash for each file.
  app.get('/widgets.json', (c) => send(c, find, 'widgets.json', forAMinute))
  app.get('/:name{widgets-\\w+\\.js}', (c) => send(c, find, c.req.param('name'), forever))
  // The whole name is matched, so none leads out of the folder.
  app.get('/chunks/:name{[\\w-]+\\.js}', (c) => send(c, find, `chunks/${c.req.param('name')}`, forever))
}

async function send(c: Context<Env>, find: FindAsset, path: string, cacheControl: string): Promise<Response> {
  const asset = await find(path, /\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
  if (!asset) throw notFound()
  const etag = `"${toHex(await crypto.subtle.digest('SHA-256', asset.body)).slice(0, 32)}"`
  const headers = {
    'content-type': `${path.endsWith('.json') ? 'application/json' : 'text/javascript'}; charset=utf-8`,
    'cache-control': cacheControl,
    etag,
    'vary': 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    ...(asset.isBrotli && { 'content-encoding': 'br' })
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(asset.body, 200, headers)
}
