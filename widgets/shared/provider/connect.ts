import { ProblemError, UnreachableError } from '@customer-kit/sdk/client/errors.ts'
import { createTransport, type Send } from '@customer-kit/sdk/client/transport.ts'
import { SetupError } from '../trouble.ts'
import { type Session, SessionEnded } from './session.ts'

/** The SDK's transport with the session in it: a refused token is renewed once, unseen, before anybody hears of it. */
export function connect(baseUrl: string, session: Session): Send {
  const token = async (refused?: string) => {
    try {
      return await (refused === undefined ? session.token() : session.renew(refused))
    } catch (cause) {
      if (cause instanceof SetupError) throw cause
      if (cause instanceof SessionEnded) throw signedOut()
      // A host that does not answer is tried again, and called offline, like the API.
      throw new UnreachableError('The host gave no session', { cause })
    }
  }
  return createTransport({ baseUrl, token })
}

const signedOut = () =>
  new ProblemError({ type: 'about:blank', title: 'Nobody is signed in', status: 401, code: 'unauthenticated', requestId: '' })
