/** How long to stay away, in milliseconds: the header says seconds, or a moment of the server's own clock. */
export function retryAfterMs(headers: Headers): number | undefined {
  const said = headers.get('retry-after')
  if (!said) return undefined
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - (Date.parse(headers.get('date') ?? '') || Date.now())
  return ms >= 0 ? ms : undefined
}
