import { NoDatabase } from './remote-errors.ts'

/** A `fetch` for one database. Its token goes to that host alone, wherever a redirect or the `base_url` of an answer points. */
export function sameHost(url: string, patienceMs: number): (request: Request) => Promise<Response> {
  const { origin } = new URL(url)
  return async (request) => {
    if (new URL(request.url).origin !== origin) throw new Error('The database pointed to another host')
    const response = await fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
    if (response.status === 404) {
      await response.body?.cancel()
      throw new NoDatabase('There is no such database')
    }
    return response
  }
}
