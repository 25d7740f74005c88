import { listings, roles } from '@customer-kit/sdk/contract'
import { decode, sign, verify } from 'hono/jwt'
import * as z from 'zod'
import type { Identified } from './api-keys.ts'
import { purposeKey } from './purpose-keys.ts'
import { isWorkspaceName } from '../domain/workspaces/name.ts'

export const longestSeconds = 600

const Claims = z
  .strictObject({
    iss: z.string().refine(isWorkspaceName),
    aud: z.literal('customer-kit'),
    sub: z.string().min(1),
    role: z.enum(roles),
    listing: z.enum(listings),
    iat: z.int(),
    exp: z.int()
  })
  .refine(({ iat, exp }) => exp - iat <= longestSeconds)

export type Session = { workspace: string; user: string; role: (typeof roles)[number]; listing: (typeof listings)[number] }

export async function mintSession(secret: string, { workspace, user, role, listing }: Session, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000)
  const claims: z.input<typeof Claims> = { iss: workspace, aud: 'customer-kit', sub: user, role, listing, iat, exp: iat + longestSeconds }
  return sign(claims, await purposeKey(secret, 'session', workspace), 'HS256')
}

/** The unproven issuer only chooses which key must prove the token. */
export async function openSession(secret: string, token: string): Promise<Identified | undefined> {
  try {
    const { iss } = Claims.parse(decode(token).payload)
    const proven = await verify(token, await purposeKey(secret, 'session', iss), { alg: 'HS256', iss, aud: 'customer-kit' })
    const { sub, role, listing, iat } = Claims.parse(proven)
    return { workspace: iss, actor: { id: sub, caller: role, listing, issuedAt: iat } }
  } catch {
    return undefined
  }
}
