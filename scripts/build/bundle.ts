import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { outputOf } from './output.ts'
import { shortenProperties } from './shorten-properties.ts'
import { shrinkTemplates } from './shrink-templates.ts'
import { smallClient } from './small-client.ts'
import { smallDecorators } from './small-decorators.ts'
import { smallLit } from './small-lit.ts'
import { smallStyles } from './small-styles.ts'
import { renameTrustedTypesPolicy } from './trusted-types-policy.ts'

/** One entry of the widgets and all that it reaches, minified; the entry comes first. */
export async function bundle(entry: string, plugins: Plugin[] = []): Promise<Rolldown.OutputChunk[]> {
  // A test runner says `test`, and Lit would then come with its warnings.
  process.env['NODE_ENV'] = 'production'
  const built = await build({
    configFile: false,
    root: 'widgets',
    logLevel: 'warn',
    define: { kitVersion: JSON.stringify(version()) },
    plugins: [
      ...plugins,
      smallClient(),
      smallDecorators(),
      smallLit(),
      smallStyles(),
      shortenProperties(),
      shrinkTemplates(),
      renameTrustedTypesPolicy('customer-kit')
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'widgets.js' },
      // What vite makes of a library keeps its spaces, so the minifier is asked for directly.
      rolldownOptions: {
        output: {
          minify: true,
          comments: { annotation: false, jsdoc: false },
          chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameOf(facadeModuleId) ?? name}-[hash].js`
        }
      }
    }
  })
  return outputOf(built)
}

const version = () => (JSON.parse(readFileSync('widgets/package.json', 'utf8')) as { version: string }).version

/** An element's chunk is called after its folder: `define` would say nothing. */
function nameOf(module: string | null): string | undefined {
  return module && basename(module) === 'define.ts' ? basename(dirname(module)) : undefined
}
