import { brotliCompressSync, constants } from 'node:zlib'

/** As small as it travels. */
export const compressed = (code: string) =>
  brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code) }
  })
