import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type UserConfig } from 'vite'
import { outputOf } from '../../scripts/build/output.ts'
import { hostProject } from '../support/host-project.ts'
import { compilers } from './compilers.ts'

const empty = '<div id="root"></div>'

/** By framework: its packages, the file that the example is in, and where it begins in an empty page. */
export const frameworks = {
  react: { packages: ['react', 'react-dom', '@types/react', 'csstype'], desk: 'desk.tsx', root: empty },
  vue: { packages: ['vue'], desk: 'desk.vue', root: empty },
  svelte: { packages: ['svelte'], desk: 'desk.svelte', root: empty },
  angular: {
    packages: ['@angular/core', '@angular/common', '@angular/compiler', '@angular/platform-browser', 'rxjs'],
    desk: 'desk.ts',
    root: '<app-desk></app-desk>'
  }
}
export type Framework = keyof typeof frameworks
export const names = Object.keys(frameworks) as Framework[]

/** Warnings of a framework come only where it is built for its developers. */
const forDevelopers: UserConfig = {
  configFile: false,
  logLevel: 'warn',
  mode: 'development',
  plugins: compilers,
  oxc: { decorator: { legacy: true } },
  define: {
    'process.env.NODE_ENV': '"development"',
    '__VUE_OPTIONS_API__': 'true',
    '__VUE_PROD_DEVTOOLS__': 'false',
    '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false'
  }
}

/** A host's project with the desk of every framework in it, as its developers would have them. */
export function hostWithDesks() {
  const host = hostProject('sdk', 'widgets')
  for (const { packages } of Object.values(frameworks)) for (const name of packages) host.borrow(name)
  for (const name of names) {
    const folder = join(host.folder, name)
    cpSync(`test/frameworks/${name}`, folder, { recursive: true })
    writeFileSync(join(folder, 'early.ts'), "import '@customer-kit/widgets/all'\nimport './client'\n")
    writeFileSync(join(folder, 'late.ts'), "import './client'\nglobalThis.bringElements = () => import('@customer-kit/widgets/all')\n")
  }
  return {
    /** What the compiler says of those that it can read. */
    complaints() {
      host.write('desks.ts', "import './react/desk.tsx'\nimport './angular/desk.ts'\n")
      const jsx = { jsx: 'react-jsx', jsxImportSource: 'react', experimentalDecorators: true, allowImportingTsExtensions: true }
      return host.compile('desks.ts', 'bundler', { ...jsx, skipLibCheck: true, lib: ['esnext', 'dom', 'dom.iterable'] })
    },
    /** The scripts of a page, by address: `/early.js` has the code of the elements before all, `/late.js` when `bringElements()` is called. */
    async scripts(name: Framework, api: string): Promise<Map<string, string>> {
      const root = join(host.folder, name)
      const desk = join(root, frameworks[name].desk)
      writeFileSync(desk, readFileSync(desk, 'utf8').replace('https://api.example.com', api))
      const built = await build({
        ...forDevelopers,
        root,
        build: {
          write: false,
          minify: false,
          modulePreload: false,
          rolldownOptions: { input: ['early.ts', 'late.ts'].map((each) => join(root, each)), output: { entryFileNames: '[name].js' } }
        }
      })
      return new Map(outputOf(built).map(({ fileName, code }) => [`/${fileName}`, code]))
    },
    /** What its server writes into the page, after `scripts`. */
    async markup(name: Framework): Promise<string> {
      if (name !== 'react') return frameworks[name].root
      await build({ ...forDevelopers, root: join(host.folder, name), build: { ssr: 'server.tsx', outDir: 'server' } })
      return empty.replace('><', `>${host.node('react/server/server.js')}<`)
    },
    remove: host.remove
  }
}
