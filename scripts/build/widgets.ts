import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { compressed } from './compressed.ts'

/** A file and how many bytes of it travel. */
export type Shipped = { fileName: string; bytes: number; isDynamicEntry: boolean; module: string }

/** `widgets.js` keeps its name; everything else is in chunks that are named after their content and never change. */
export async function buildWidgets(folder: string): Promise<Shipped[]> {
  const chunks = await bundle('widgets.ts')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'chunks'), { recursive: true })
  return chunks.map(({ fileName, code, facadeModuleId, isDynamicEntry }) => {
    const small = compressed(code)
    writeFileSync(join(folder, fileName), code)
    writeFileSync(join(folder, `${fileName}.br`), small)
    return { fileName, bytes: small.length, isDynamicEntry, module: facadeModuleId ?? '' }
  })
}
