import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compressed } from './compressed.ts'

/** A page that was loaded before a deployment asks for the chunks of its own build, so some of the builds before are kept. */
const mostKept = 5

export type File = { fileName: string; code: string }
/** By path: what a page that trusts nobody compares with, and how many bytes travel. */
type Files = Record<string, { integrity: string; bytes: number }>
type Build = { build: string; files: Files }
/** `widgets.json`, which the API serves beside the build. */
export type Builds = Build & {
  /** The loader under a name that never changes its content, for `integrity`. */
  pinned: string
  earlier: Build[]
}

/** Puts a build into its folder and throws out what no kept build needs. */
export function writeBuild(folder: string, written: readonly File[]): Builds {
  const before = buildsIn(folder)
  const loader = written.find(({ fileName }) => fileName === 'widgets.js')
  if (!loader) throw new Error('A build without a loader')
  const build = createHash('sha256').update(loader.code).digest('hex').slice(0, 12)
  const pinned = `widgets-${build}.js`
  const all = [...written, { fileName: pinned, code: loader.code }]
  const files = Object.fromEntries(all.map(({ fileName, code }) => [`/${fileName}`, put(folder, fileName, code)]))
  const others = before ? [{ build: before.build, files: before.files }, ...before.earlier] : []
  const earlier = others.filter((each) => each.build !== build).slice(0, mostKept - 1)
  const builds: Builds = { build, pinned: `/${pinned}`, files, earlier }
  throwOut(folder, new Set([files, ...earlier.map((each) => each.files)].flatMap((each) => Object.keys(each))))
  writeFileSync(join(folder, 'widgets.json'), `${JSON.stringify(builds, null, 2)}\n`)
  return builds
}

function buildsIn(folder: string): Builds | undefined {
  const path = join(folder, 'widgets.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Builds) : undefined
}

/** Brings the builds that a running API serves into a folder that has none, as a fresh checkout has. */
export async function fetchBuilds(folder: string, api: string, get: typeof fetch = fetch): Promise<void> {
  const answer = await get(new URL('/widgets.json', api))
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
  const builds = (await answer.json()) as Builds
  for (const { files } of [builds, ...builds.earlier])
    for (const [path, { integrity }] of Object.entries(files)) {
      if (!aName.test(path)) throw new Error(`${path} is no file of a build`)
      const code = await (await get(new URL(path, api))).text()
      // Between two requests it may have been deployed anew; then the loader is another one, and its chunks are what counts.
      if (integrityOf(code) === integrity) put(folder, path.slice(1), code)
      else if (path !== '/widgets.js') throw new Error(`${path} is not what widgets.json says`)
    }
  writeFileSync(join(folder, 'widgets.json'), JSON.stringify(builds))
}

const aName = /^\/(widgets(-\w+)?|chunks\/[\w-]+)\.js$/

const integrityOf = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`

function put(folder: string, fileName: string, code: string): Files[string] {
  const path = join(folder, fileName)
  const small = compressed(code)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
  writeFileSync(`${path}.br`, small)
  return { integrity: integrityOf(code), bytes: small.length }
}

function throwOut(folder: string, kept: ReadonlySet<string>): void {
  for (const path of globSync('{widgets-*,chunks/*}.js', { cwd: folder })) {
    if (kept.has(`/${path}`)) continue
    rmSync(join(folder, path))
    rmSync(join(folder, `${path}.br`), { force: true })
  }
}
