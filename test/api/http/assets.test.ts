import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { assetsIn } from '@customer-kit/api/disk/assets.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../support/heard-app.ts'
import { secret, startKit } from '../../support/kit.ts'

const loader = 'export const loader = 1'
const chunk = 'export const chunk = 1'

/** An API that serves a build of two files, with a file beside the build that is nobody's business. */
async function serveABuild() {
  const kit = await startKit()
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'dist/chunks'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'dist/manifest.json'), '{}')
  writeFileSync(join(folder, 'dist/widgets.js'), loader)
  const files = { '/widgets-1a2b.js': { integrity: 'sha384-one' }, '/chunks/list-B1a_2.js': { integrity: 'sha384-two' } }
  writeFileSync(join(folder, 'dist/widgets.json'), JSON.stringify({ pinned: '/widgets-1a2b.js', files }))
  writeFileSync(join(folder, 'dist/widgets.js.br'), brotliCompressSync(loader))
  writeFileSync(join(folder, 'dist/chunks/list-B1a_2.js'), chunk)
  mkdirSync(join(folder, 'dist/docs/problems'), { recursive: true })
  mkdirSync(join(folder, 'dist/docs/elements'))
  mkdirSync(join(folder, 'dist/docs/assets'))
  for (const file of [
    'index.html',
    'elements/index.html',
    'elements/customer-list.html',
    'problems/not_found.html',
    'assets/reference-1a2b.css'
  ])
    writeFileSync(join(folder, 'dist/docs', file), file)
  const { workspaces } = kit
  const app = createApp({
    secret,
    workspaces,
    now: () => new Date(),
    newId,
    log: () => {},
    assets: assetsIn(pathToFileURL(`${folder}/dist/`))
  })
  return (path: string, headers = {}, origin = 'http://kit.test') => app.fetch(new Request(origin + path, { headers }))
}

test('the loader is kept for a minute and a chunk for ever, both for pages of any origin', async () => {
  const get = await serveABuild()

  const answers = [await get('/widgets.js'), await get('/chunks/list-B1a_2.js')]

  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([loader, chunk])
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['public, max-age=60', 'public, max-age=31536000, immutable'])
  for (const { status, headers } of answers) {
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('who reads brotli gets the small form, and who has it already gets nothing', async () => {
  const get = await serveABuild()

  const small = await get('/widgets.js', { 'accept-encoding': 'gzip, br' })
  const again = await get('/widgets.js', { 'accept-encoding': 'gzip, br', 'if-none-match': small.headers.get('etag') ?? '' })

  expect(small.headers.get('content-encoding')).toBe('br')
  expect(small.headers.get('vary')).toBe('Accept-Encoding')
  expect(Buffer.from(await small.arrayBuffer())).toEqual(brotliCompressSync(loader))
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('an import map names the loader of this build and has a hash for each of its files', async () => {
  const get = await serveABuild()
  const at = (origin: string) => ({
    imports: { '@customer-kit/widgets': `${origin}/widgets-1a2b.js` },
    integrity: { [`${origin}/widgets-1a2b.js`]: 'sha384-one', [`${origin}/chunks/list-B1a_2.js`]: 'sha384-two' }
  })

  const [here, behindAProxy] = [
    await get('/importmap.json', {}, 'http://localhost:8787'),
    await get('/importmap.json', {}, 'http://api.example.com')
  ]

  expect(here.headers.get('access-control-allow-origin')).toBe('*')
  expect(await here.json()).toEqual(at('http://localhost:8787'))
  expect(await behindAProxy.json()).toEqual(at('https://api.example.com'))
})

test('the documentation is pages that let nothing run but their own script, and files that never change', async () => {
  const get = await serveABuild()

  for (const [path, file] of [
    ['/docs', 'index.html'],
    ['/docs/elements', 'elements/index.html'],
    ['/docs/elements/customer-list', 'elements/customer-list.html'],
    ['/docs/problems/not_found', 'problems/not_found.html']
  ] as const) {
    const page = await get(path)
    expect([path, await page.text(), page.headers.get('content-type')]).toEqual([path, file, 'text/html; charset=utf-8'])
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
  }
  const style = await get('/docs/assets/reference-1a2b.css')
  expect([style.headers.get('content-type'), style.headers.get('cache-control')]).toEqual([
    'text/css; charset=utf-8',
    'public, max-age=31536000, immutable'
  ])
  expect((await get('/docs/')).headers.get('location')).toBe('/docs')
})

test.each([
  '/docs/index.html',
  '/docs/problems/index.html.br',
  '/docs/problems/..%2findex',
  '/docs/assets/..%2findex.html',
  '/docs/elements/missing',
  '/chunks/missing.js',
  '/manifest.json',
  '/chunks/../../secret.js',
  '/chunks/..%2f..%2fsecret.js',
  '/chunks/%2e%2e%2f%2e%2e%2fsecret.js',
  '/chunks/list-B1a_2.js.br',
  '/chunks//list-B1a_2.js',
  '/secret.js'
])('%s is not part of the build that is served', async (path) => {
  const get = await serveABuild()

  const answer = await get(path)

  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('secret')
})
