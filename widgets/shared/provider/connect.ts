import { createTransport, type Send } from '@customer-kit/sdk/client/transport.ts'
import type { Problem } from '@customer-kit/sdk/contract/problem.ts'
import { SetupError } from '../trouble.ts'
import { type Session, SessionEnded } from './session.ts'

type Fetch = (request: Request) => Promise<Response>

/** The SDK's transport with the session in it: a refused token is renewed once, unseen, before anybody hears of it. */
export function connect(baseUrl: string, session: Session, fetch: Fetch = (request) => globalThis.fetch(request)): Send {
  let setup: SetupError | undefined
  // An end is not a failure worth another attempt, so it must not reach the transport as one.
  const signedOut = (error: unknown) => {
    if (error instanceof SetupError) setup = error
    else if (!(error instanceof SessionEnded)) throw error
    return ''
  }
  const send = createTransport({
    baseUrl,
    // Asked for on the way instead, so that a host that does not answer is tried again, and called offline, like the API.
    token: () => '',
    async fetch(request) {
      request.headers.set('authorization', `Bearer ${await session.token().catch(signedOut)}`)
      const spare = request.clone()
      const response = await answerTo(request, fetch)
      if (response.status !== 401) return response
      const renewed = await session.renew(tokenOf(request)).catch(signedOut)
      spare.headers.set('authorization', `Bearer ${renewed}`)
      return answerTo(spare, fetch)
    }
  })
  return async (name, ask, options) => {
    setup = undefined
    try {
      return await send(name, ask, options)
    } catch (error) {
      throw setup ?? error
    }
  }
}

const tokenOf = (request: Request) => request.headers.get('authorization')?.replace(/^Bearer ?/, '')

async function answerTo(request: Request, fetch: Fetch): Promise<Response> {
  if (tokenOf(request)) return fetch(request)
  const problem: Problem = { type: 'about:blank', title: 'Nobody is signed in', status: 401, code: 'unauthenticated', requestId: '' }
  return Response.json(problem, { status: 401, headers: { 'content-type': 'application/problem+json' } })
}
