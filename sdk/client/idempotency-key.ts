/** Hard to guess and never the same. Not `crypto.randomUUID`: a page on plain http does not have it. */
export const newIdempotencyKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
