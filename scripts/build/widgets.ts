import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { writeBuild } from './builds.ts'
import { compileAtOnce } from './compile-at-once.ts'

/** A file and how many bytes of it travel. */
export type Shipped = { fileName: string; bytes: number; isDynamicEntry: boolean; module: string }

/** `widgets.js` keeps its name; everything else is in chunks that are named after their content and never change. */
export async function buildWidgets(folder: string): Promise<Shipped[]> {
  const chunks = await bundle('widgets.ts', [compileAtOnce()])
  const { files } = writeBuild(folder, chunks)
  // What hosts install is built beside it, and is not for the Worker to serve.
  writeFileSync(join(folder, '.assetsignore'), 'package\n')
  return chunks.map(({ fileName, facadeModuleId, isDynamicEntry }) => ({
    fileName,
    bytes: files[`/${fileName}`]?.bytes ?? 0,
    isDynamicEntry,
    module: facadeModuleId ?? ''
  }))
}
