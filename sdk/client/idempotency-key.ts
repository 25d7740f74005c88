/** Hard to guess and never the same. Not `crypto.randomUUID`: a page on plain http does not have it. */
export const newIdempotencyKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
