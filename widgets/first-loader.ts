import type { serve, discover } from './discover.ts'

/** The script of one build, as others on the same page know it. */
export type Loader = {
  address: string
  version: string
  /** What it has, by tag. */
  elements: Record<string, unknown>
  serve: typeof serve
  discover: typeof discover
}

const key = Symbol.for('customer-kit@1 loader')

/** The kit that came first serves the page, since a page has each tag, and each policy of Trusted Types, once. */
export function firstLoader(own: Loader): Loader {
  // Safe because nobody else writes under this symbol.
  const page = globalThis as unknown as Record<symbol, Loader | undefined>
  return (page[key] ??= own)
}
