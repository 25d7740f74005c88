import type { Credentials } from '../domain/credentials.ts'
import { longestSeconds, mintSession } from './sessions.ts'

/** Signed with keys that only this workspace has. */
export const credentialsOf = (secret: string, workspace: string): Credentials => ({
  session: async (grant, now) => ({
    token: await mintSession(secret, { workspace, ...grant }, now),
    expiresAt: new Date((Math.floor(now.getTime() / 1000) + longestSeconds) * 1000).toISOString()
  })
})
