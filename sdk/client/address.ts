import { json } from './json.ts'

export function address(baseUrl: string, path: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}): URL {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => partOf(params[name] ?? ''))
  const { origin, pathname } = new URL(baseUrl)
  const url = new URL(origin + pathname.replace(/\/$/, '') + filled)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, spelled(value))
  return url
}

/** One or two dots would lead to another address. */
function partOf(value: string): string {
  if (/^\.\.?$/.test(value)) throw new TypeError(`Nothing is called "${value}"`)
  return encodeURIComponent(value)
}

const spelled = (value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? json(value) : String(value))
