import { operations, type OperationName } from '@customer-kit/sdk/contract'

export const baseUrl = 'http://kit.test'

export type Ask = { params?: Record<string, string>; query?: Record<string, string>; body?: object; rev?: number }

/** The same as the SDK would send, but nothing is checked or repaired on the way out. */
export function requestFor(
  name: OperationName,
  { params = {}, query = {}, body, rev }: Ask,
  headers: Record<string, string> = {}
): Request {
  const [method, path] = operations[name].at
  const url = new URL(
    path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? '')),
    baseUrl
  )
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return new Request(url, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(rev !== undefined && { 'if-match': `"${rev}"` }),
      ...headers
    },
    body: body ? JSON.stringify(body) : null
  })
}
