const followable = ['https:', 'http:', 'mailto:', 'tel:']

/** The address as a browser would follow it, when following it runs nothing and gives no password away; otherwise nothing. Free of zod. */
export function safeHref(address: string | null | undefined, base?: string, schemes: readonly string[] = followable): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined
  const { href, protocol, username, password } = new URL(address, base)
  return schemes.includes(protocol) && username === '' && password === '' ? href : undefined
}
