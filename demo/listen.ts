import type { AddressInfo, Server } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'

/** What Node's server knows of a request beyond the request. */
type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>
/** A site, made when its own address is known. */
export type SiteAt = (origin: string) => Fetch | Promise<Fetch>
/** Told of every answer: from where, and a copy of it. */
export type Hear = (where: string, copy: Response) => void
export type Listening = { origin: string; isAsWanted: boolean; close: () => Promise<void> }

/** Serves on the port that was wanted, or on a free one where somebody else has it. */
export async function listen(wanted: number, siteAt: SiteAt, hear?: Hear): Promise<Listening> {
  let site: Promise<Fetch> | undefined
  const server = createAdaptorServer({
    fetch: async (request: Request, bindings: unknown) => {
      const fetch = await site
      // Safe because this server speaks plain HTTP/1.
      const response = fetch ? await fetch(request, bindings as HttpBindings) : new Response('Not yet', { status: 503 })
      hear?.(request.url, response.clone())
      return response
    }
  }) as Server & { closeAllConnections?: () => void }
  const port = await portOf(server, wanted).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error
    return portOf(server, 0)
  })
  const origin = `http://localhost:${port}`
  site = Promise.resolve(siteAt(origin))
  await site
  return {
    origin,
    isAsWanted: port === wanted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections?.()
      })
  }
}

const portOf = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, process.env['HOST'] ?? '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
