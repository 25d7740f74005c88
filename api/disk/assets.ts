import { readFile } from 'node:fs/promises'
import type { FindAsset } from '../domain/runtime.ts'

/** The files of a build, with their compressed form beside them. Which names may be asked for is decided where they come in. */
export function assetsIn(folder: URL): FindAsset {
  const read = (path: string) => readFile(new URL(path, folder)).catch(() => undefined)
  return async (path, takesBrotli) => {
    const small = takesBrotli ? await read(`${path}.br`) : undefined
    const body = small ?? (await read(path))
    return body && { body: new Uint8Array(body), isBrotli: small !== undefined }
  }
}
