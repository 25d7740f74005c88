import { build, minifySync, type Rolldown } from 'vite'
import { run } from '../run.ts'
import { compressed } from './compressed.ts'
import { outputOf } from './output.ts'

/** The client and the contract as modules with their types; answers what the client weighs in a browser. */
export async function buildSdk(folder: string): Promise<number> {
  const built = await build({
    configFile: false,
    root: 'sdk',
    logLevel: 'warn',
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      minify: false,
      lib: { entry: { 'index': 'index.ts', 'contract/index': 'contract/index.ts' }, formats: ['es'] },
      rolldownOptions: { external: ['zod'] }
    }
  })
  const types = ['-p', 'sdk', '--outDir', folder, '--declaration', '--composite', 'false', '--incremental', 'false']
  const { code, output } = await run('tsc', types, { quiet: true })
  if (code !== 0) throw new Error(output)
  return weightOfClient(outputOf(built))
}

function weightOfClient(chunks: readonly Rolldown.OutputChunk[]): number {
  const client = chunks.find(({ fileName }) => fileName === 'index.js')
  const parts = chunks.filter((chunk) => chunk === client || client?.imports.includes(chunk.fileName))
  return parts.reduce((sum, { fileName, code }) => sum + compressed(minifySync(fileName, code).code).length, 0)
}
