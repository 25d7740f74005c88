import type { HttpBindings } from '@hono/node-server'
import type { Runtime } from '../domain/runtime.ts'

/** Whoever connects; behind a proxy that is the proxy, so its operator names the header in which it says for whom. */
export function addressesFrom({ CUSTOMER_KIT_ADDRESS_HEADER: header }: NodeJS.ProcessEnv): NonNullable<Runtime['addressOf']> {
  return (request, bindings) => {
    // The last is what our own proxy has added; those before it are what somebody claims.
    const told = header && request.headers.get(header)?.split(',').at(-1)?.trim()
    // Safe because this door serves plain HTTP/1.
    return network(told || (bindings as HttpBindings).incoming.socket.remoteAddress)
  }
}

/** One household has billions of addresses of the sixth version: its network counts as one. */
const network = (address: string | undefined) =>
  address?.includes(':') && !address.includes('.') ? address.split('::')[0]?.split(':').slice(0, 4).join(':') || address : address
