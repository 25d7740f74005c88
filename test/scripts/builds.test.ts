import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assetsIn } from '@customer-kit/api/disk/assets.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { expect, onTestFinished, test } from 'vitest'
import { type Builds, fetchBuilds, writeBuild } from '../../scripts/build/builds.ts'
import { createApp } from '../support/heard-app.ts'
import { secret, startKit } from '../support/kit.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-builds-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A deployment, by its number. */
const deploy = (folder: string, nth: number) =>
  writeBuild(folder, [
    { fileName: 'widgets.js', code: `import('./chunks/list-${nth}.js')` },
    { fileName: `chunks/list-${nth}.js`, code: `export const list = ${nth}` }
  ])

async function serving(folder: string) {
  const { workspaces } = await startKit()
  const assets = assetsIn(pathToFileURL(`${folder}/`))
  const app = createApp({ secret, workspaces, now: () => new Date(), newId, assets })
  return async (path: string) => app.fetch(new Request(`http://kit.test${path}`))
}

test('a page that was loaded before a deployment finds its chunks after it, for the last five builds', async () => {
  const folder = emptyFolder()
  for (let nth = 1; nth <= 6; nth++) deploy(folder, nth)
  const get = await serving(folder)

  const found = await Promise.all([1, 2, 3, 4, 5, 6].map(async (nth) => (await get(`/chunks/list-${nth}.js`)).status))

  expect(found).toEqual([404, 200, 200, 200, 200, 200])
  expect(await (await get('/chunks/list-5.js')).text()).toBe('export const list = 5')
  expect(await (await get('/widgets.js')).text()).toContain('list-6')
})

test('the same build again keeps all there is', () => {
  const folder = emptyFolder()
  deploy(folder, 1)
  for (let times = 0; times < 9; times++) deploy(folder, 2)
  expect(existsSync(join(folder, 'chunks/list-1.js'))).toBe(true)
})

test('every file of a build can be held to its hash, and the loader has a name that never changes its content', async () => {
  const folder = emptyFolder()
  const first = deploy(folder, 1)
  const second = deploy(folder, 2)
  const get = await serving(folder)

  const listed = await get('/widgets.json')
  expect(listed.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(listed.headers.get('access-control-allow-origin')).toBe('*')
  const { files } = (await listed.json()) as Builds
  // openssl dgst -sha384 -binary | openssl base64 -A
  expect(files['/chunks/list-2.js']?.integrity).toBe('sha384-HhOAoXDwPbrfJsF6QCaRPHdj5dn8HCcZPnroMy5H8GgonilgKH3YSZwrwvZSgX5N')
  expect(files['/widgets.js']).toEqual(files[second.pinned])
  expect((await get(first.pinned)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await (await get(first.pinned)).text()).toContain('list-1')
})

test('a fresh checkout brings the builds of the running API before it makes its own', async () => {
  const running = emptyFolder()
  deploy(running, 1)
  deploy(running, 2)
  const get = await serving(running)
  const fetch = (url: string | URL | Request) => get(new URL(url instanceof Request ? url.url : url).pathname)
  const checkout = emptyFolder()

  await fetchBuilds(checkout, 'http://kit.test', fetch)
  deploy(checkout, 3)

  const kept = [1, 2, 3].map((nth) => readFileSync(join(checkout, `chunks/list-${nth}.js`), 'utf8'))
  expect(kept).toEqual(['export const list = 1', 'export const list = 2', 'export const list = 3'])
})

test.each(['/../secret.js', '/chunks/../../secret.js', '/chunks/list.html'])('an API that lists %s is not believed', async (path) => {
  const listed = { build: 'x', pinned: '/widgets-x.js', files: { [path]: { integrity: 'x', bytes: 1 } }, earlier: [] }
  const fetch = () => Promise.resolve(Response.json(listed))
  await expect(fetchBuilds(emptyFolder(), 'http://kit.test', fetch)).rejects.toThrow('is no file of a build')
})
