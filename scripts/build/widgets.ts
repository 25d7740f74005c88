import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { compressed } from './compressed.ts'
import { outputOf } from './output.ts'
import { shrinkTemplates } from './shrink-templates.ts'
import { renameTrustedTypesPolicy } from './trusted-types-policy.ts'

export type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'facadeModuleId' | 'imports' | 'isDynamicEntry'> & { bytes: number }

/** `widgets.js` keeps its name; everything else is in chunks that are named after their content and never change. */
export async function buildWidgets(folder: string): Promise<Chunk[]> {
  // A test runner says `test`, and Lit would then come with its warnings.
  process.env['NODE_ENV'] = 'production'
  const built = await build({
    configFile: false,
    root: 'widgets',
    logLevel: 'warn',
    plugins: [shrinkTemplates(), renameTrustedTypesPolicy('customer-kit')],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'widgets.ts', formats: ['es'], fileName: () => 'widgets.js' },
      // What vite makes of a library keeps its spaces, so the minifier is asked for directly.
      rolldownOptions: {
        output: { minify: true, chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameOf(facadeModuleId) ?? name}-[hash].js` }
      }
    }
  })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'chunks'), { recursive: true })
  return outputOf(built).map(({ fileName, code, facadeModuleId, imports, isDynamicEntry }) => {
    const small = compressed(code)
    writeFileSync(join(folder, fileName), code)
    writeFileSync(join(folder, `${fileName}.br`), small)
    return { fileName, facadeModuleId, imports, isDynamicEntry, bytes: small.length }
  })
}

/** An element's chunk is called after its folder: `define` would say nothing. */
function nameOf(module: string | null): string | undefined {
  return module && basename(module) === 'define.ts' ? basename(dirname(module)) : undefined
}
