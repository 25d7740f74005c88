const safeSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** The address, when following it cannot run anything; otherwise nothing. */
export function safeHref(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address, document.baseURI)) return undefined
  const { href, protocol } = new URL(address, document.baseURI)
  return safeSchemes.has(protocol) ? href : undefined
}
