// A document that names a path, a file or a command which is not there is wrong, and so is a link to an anchor that is not there.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const roots = /^(sdk|api|widgets|demo|test|scripts|docs|\.[a-z]+)\//
/** Made by a build, and not there before the first. */
const isBuilt = (path: string) => /^(sdk|widgets)\/dist\b/.test(path)
/** What a reader makes in a folder of their own, or a build in ours. */
const madeLater = new Set(['server.mjs', 'form.json', 'web-types.json', 'vscode.html-custom-data.json'])
const isElsewhere = (name: string) => /node_modules|dist|\.types/.test(name)
const files = new Set(globSync('**/*.*', { exclude: isElsewhere }).map((path) => basename(path)))
// Safe because npm reads it the same way.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const faults: string[] = []

for (const document of globSync('**/*.md', { exclude: isElsewhere })) {
  const text = readFileSync(document, 'utf8')
  for (const [, path = ''] of text.matchAll(/`([\w@.-]+\/[\w@./*-]*)`/g))
    if (roots.test(path) && !isBuilt(path) && !isThere(path)) faults.push(`${document}: ${path}`)
  for (const [, file = ''] of text.matchAll(/`([\w.-]+\.(?:ts|mjs|js|json|toml|yml))`/g))
    if (!files.has(file) && !madeLater.has(file)) faults.push(`${document}: ${file}`)
  for (const [, command = ''] of text.matchAll(/\bnpm run ([\w-]+)/g))
    if (!Object.hasOwn(scripts, command)) faults.push(`${document}: npm run ${command}`)
  for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g))
    if (!leadsSomewhere(document, text, link)) faults.push(`${document}: ${link}`)
}

function isThere(path: string): boolean {
  return path.includes('*') ? globSync(path).length > 0 : existsSync(path)
}

function leadsSomewhere(document: string, text: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : join(dirname(document), path)
  if (!existsSync(target)) return false
  return anchor === undefined || anchorsIn(path === '' ? text : readFileSync(target, 'utf8')).has(anchor)
}

function anchorsIn(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase())
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .trim()
        .replaceAll(' ', '-')
    )
  )
}

for (const fault of faults) console.error(`names what is not there: ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)
