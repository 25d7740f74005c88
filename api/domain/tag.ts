import { toHex } from './hex.ts'

/** What a text is known by: the same for the same text, another for another. */
export async function tagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `"${toHex(digest).slice(0, 32)}"`
}
