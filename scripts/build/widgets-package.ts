import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { describedElements } from '../docs/elements.ts'
import { editorData } from './editor-data.ts'
import { emittedTypes, withExtensions } from './emitted-types.ts'
import { frameworkTypes } from './framework-types.ts'
import { quietLit } from './quiet-lit.ts'
import { shortenProperties } from './shorten-properties.ts'
import { shrinkTemplates } from './shrink-templates.ts'
import { smallClient } from './small-client.ts'
import { smallDecorators } from './small-decorators.ts'
import { webTypes } from './web-types.ts'

/** What hosts with a bundler install: `/customer-list` registers, `/customer-list/class` does not, `/all` registers all. Lit is the host's. */
export async function buildWidgetsPackage(folder: string): Promise<void> {
  const tags = globSync('widgets/*-*/define.ts')
    .map((path) => basename(dirname(path)))
    .toSorted()
  const entries = tags.flatMap((tag) => [
    [tag, `${tag}/define.ts`],
    [`${tag}/class`, `${tag}/${tag}.ts`]
  ])
  await build({
    configFile: false,
    root: 'widgets',
    logLevel: 'warn',
    plugins: [everything(tags), quietLit(), smallClient(), smallDecorators(), shortenProperties(), shrinkTemplates()],
    build: {
      outDir: resolve(folder),
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      lib: { entry: { ...Object.fromEntries(entries), all: 'everything' }, formats: ['es'] },
      rolldownOptions: { external: /^(lit|@lit)(\/|$)/, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } }
    }
  })
  for (const [path, text] of emittedTypes('widgets').emitted) write(join(folder, 'types', path), withExtensions(hosted(text)))
  for (const tag of tags) {
    write(join(folder, `${tag}.d.ts`), `import './types/${tag}/${tag}.js';\nexport {};\n`)
    write(join(folder, tag, 'class.d.ts'), `export * from '../types/${tag}/${tag}.js';\n`)
  }
  write(join(folder, 'all.d.ts'), `${tags.map((tag) => `import './${tag}.js';`).join('\n')}\nexport {};\n`)
  const elements = describedElements()
  for (const [file, text] of frameworkTypes(elements)) write(join(folder, file), text)
  write(join(folder, 'vscode.html-custom-data.json'), editorData(elements))
  write(join(folder, 'web-types.json'), webTypes(elements, packageJson()))
  write(join(folder, 'package.json'), manifest(tags))
  copyFileSync('widgets/custom-elements.json', join(folder, 'custom-elements.json'))
}

const everything = (tags: readonly string[]): Plugin => ({
  name: 'everything',
  resolveId: (id) => (id.endsWith('everything') ? 'customer-kit:everything' : null),
  load: (id) =>
    id === 'customer-kit:everything' ? tags.map((tag) => `import ${JSON.stringify(resolve(`widgets/${tag}/define.ts`))}`).join('\n') : null
})

/** The types of the SDK by the names under which a host has them. */
const hosted = (text: string) =>
  text
    .replace(/(['"])@customer-kit\/sdk\/contract\/([\w-]+)\.[tj]s\1/g, '$1@customer-kit/sdk/wire/$2$1')
    .replace(/(['"])@customer-kit\/sdk\/client\/([\w-]+)\.[tj]s\1/g, '$1@customer-kit/sdk/client/$2$1')

type PackageJson = Record<'name' | 'version' | 'description' | 'license' | 'type', string> & { dependencies: Record<string, string> }
const packageJson = () => JSON.parse(readFileSync('widgets/package.json', 'utf8')) as PackageJson

function manifest(tags: readonly string[]): string {
  const { name, version, description, license, type, dependencies } = packageJson()
  const entry = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` })
  const frameworks = ['react', 'preact', 'solid', 'svelte', 'vue'].map((each) => [`./${each}`, { types: `./${each}.d.ts` }])
  const exports = Object.fromEntries([...tags.flatMap((tag) => [tag, `${tag}/class`]), 'all'].map((path) => [`./${path}`, entry(path)]))
  return `${JSON.stringify(
    {
      name,
      version,
      description,
      license,
      type,
      'customElements': 'custom-elements.json',
      'web-types': './web-types.json',
      'sideEffects': [...tags, 'all'].map((path) => `./${path}.js`),
      'exports': {
        ...exports,
        ...Object.fromEntries(frameworks),
        './custom-elements.json': './custom-elements.json',
        './package.json': './package.json'
      },
      'dependencies': Object.fromEntries(Object.entries(dependencies).map(([each, exact]) => [each, `^${exact}`]))
    },
    null,
    2
  )}\n`
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
