import type { Credentials } from '../domain/credentials.ts'
import { mintKey } from './api-keys.ts'
import { longestSeconds, mintSession } from './sessions.ts'

/** Signed with keys that only this workspace has. */
export const credentialsOf = (secret: string, workspace: string): Credentials => ({
  session: async (grant, at) => ({
    token: await mintSession(secret, { workspace, ...grant }, at),
    expiresAt: new Date((Math.floor(at.getTime() / 1000) + longestSeconds) * 1000).toISOString()
  }),
  key: (kind) => mintKey(secret, kind === 'secret' ? 'sk' : 'pk', workspace)
})
