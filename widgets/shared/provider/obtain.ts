import { SetupError } from '../trouble.ts'
import { type GivenSession, SessionEnded } from './session.ts'

export type FetchSession = () => Promise<GivenSession>

/** Asks the host's own server, which knows who is signed in. */
export function fromEndpoint(endpoint: string): FetchSession {
  return async () => {
    const response = await fetch(endpoint, { method: 'POST', credentials: 'include', headers: { accept: 'application/json' } })
    if (response.status >= 500) throw new TypeError(`The session endpoint answered ${response.status}`)
    if (!response.ok) throw new SessionEnded(`The session endpoint answered ${response.status}`)
    return (await response.json()) as GivenSession
  }
}

/** A host's function may reject with anything. Only the network's own error says that nobody has answered. */
export function fromFunction(fetchSession: FetchSession): FetchSession {
  return async () => {
    try {
      return await fetchSession()
    } catch (cause) {
      if (cause instanceof TypeError) throw cause
      throw new SessionEnded('fetchSession gave no session', { cause })
    }
  }
}

/** Frameworks set properties after they have inserted the element, so a missing source is looked for once more. */
export async function obtainFrom(source: () => FetchSession | undefined): Promise<GivenSession> {
  if (!source()) await new Promise((resolve) => setTimeout(resolve))
  const fetchSession = source()
  if (!fetchSession) throw new SetupError('no_session')
  return fetchSession()
}
