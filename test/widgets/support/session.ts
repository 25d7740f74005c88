import type { NewSession } from '@customer-kit/sdk'
import { api, type Workspace } from './api.ts'
import type { provider } from './page.ts'

type Provider = ReturnType<typeof provider>

/** Counts from now on how often the page is asked for a token. It has none before `give()`. */
export function countTokens(kit: Provider) {
  const { fetchSession } = kit
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  const tokens = { asked: 0, give }
  kit.fetchSession = async () => {
    tokens.asked += 1
    await given
    return fetchSession?.() ?? Promise.reject(new Error('There is no way to a session'))
  }
  return tokens
}

/** The host's server vouches for nobody any more, and the token in hand is worth nothing. Gives back how somebody signs in again. */
export async function signOut(workspace: Workspace, kit: Provider): Promise<(session?: Partial<NewSession>) => Promise<void>> {
  kit.fetchSession = () => Promise.reject(new Error('Nobody is signed in'))
  await api.fault(workspace, { on: '/v1/', what: 'an hour later' })
  return async (session) => {
    kit.fetchSession = () => api.session(workspace, session)
    await api.fault(workspace)
  }
}
