import type { Context, Hono } from 'hono'
import { notFound } from '../domain/errors.ts'
import { toHex } from '../domain/hex.ts'
import type { FindAsset } from '../domain/runtime.ts'
import { isKnown } from './entity-tags.ts'
import type { Env } from './env.ts'

export const forever = 'public, max-age=31536000, immutable'
export const forAMinute = 'public, max-age=60'
const forEveryPage = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

/** The built widgets, for pages of any origin. A chunk is named after its content and never changes; the loader's name stays. */
export function mountAssets(app: Hono<Env>, find: FindAsset) {
  const send = (c: Context<Env>, path: string, kept: string) => sendFile(c, find, path, { ...forEveryPage, 'cache-control': kept })
  app.get('/widgets.js', (c) => send(c, 'widgets.js', forAMinute))
  // What is in the build, with a hash for each file.
  app.get('/widgets.json', (c) => send(c, 'widgets.json', forAMinute))
  app.get('/importmap.json', (c) => sendImportMap(c, find))
  app.get('/:name{widgets-\\w+\\.js}', (c) => send(c, c.req.param('name'), forever))
  // The whole name is matched, so none leads out of the folder.
  app.get('/chunks/:name{[\\w-]+\\.js}', (c) => send(c, `chunks/${c.req.param('name')}`, forever))
}

const aLocalHost = /^(localhost|127\.[\d.]+|\[::1\]|.+\.localhost)$/

/** For a page to copy: the loader of this build by a name to import, and a hash for every file that it may load. */
async function sendImportMap(c: Context<Env>, find: FindAsset): Promise<Response> {
  const asset = await find('widgets.json', false)
  if (!asset) throw notFound()
  const { pinned, files } = JSON.parse(new TextDecoder().decode(asset.body)) as {
    pinned: string
    files: Record<string, { integrity: string }>
  }
  const { host, hostname, protocol } = new URL(c.req.url)
  // A proxy asks for its https by plain http.
  const at = `${aLocalHost.test(hostname) ? protocol : 'https:'}//${host}`
  const integrity = Object.fromEntries(Object.entries(files).map(([path, { integrity: hash }]) => [at + path, hash]))
  return c.json({ imports: { '@customer-kit/widgets': at + pinned }, integrity }, 200, { ...forEveryPage, 'cache-control': forAMinute })
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml'
}

/** A file of the build, unless the asker has it already. */
export async function sendFile(c: Context<Env>, find: FindAsset, path: string, more: Record<string, string>): Promise<Response> {
  const asset = await find(path, /\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
  if (!asset) throw notFound()
  const etag = `"${toHex(await crypto.subtle.digest('SHA-256', asset.body)).slice(0, 32)}"`
  const headers = {
    'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    etag,
    'vary': 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    ...(asset.isBrotli && { 'content-encoding': 'br' }),
    ...more
  }
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.body(asset.body, 200, headers)
}
