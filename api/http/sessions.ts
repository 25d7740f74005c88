import { CustomerId, HideableName, isSettled, type Listing, listings, type Role, roles, type Settled } from '@customer-kit/sdk/contract'
import { base64url, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import type { Actor, Narrowing } from '../domain/actor.ts'
import type { Identified } from './api-keys.ts'
import { purposeKey } from './purpose-keys.ts'
import { isWorkspaceName } from '../domain/workspaces/name.ts'

export const longestSeconds = 600
const clockSkewSeconds = 30
const audience = 'customer-kit'
const header = { alg: 'HS256', typ: 'ck-session+jwt' }

const Claims = z
  .strictObject({
    iss: z.string().refine(isWorkspaceName),
    aud: z.literal(audience),
    /** Of this session, to be named in a log or ended alone. */
    jti: z.uuid(),
    sub: z.string().min(1),
    role: z.enum(roles),
    listing: z.enum(listings),
    customerId: CustomerId.nullable(),
    scopes: z.array(z.string()).nullable(),
    filter: z.custom<Settled>(isSettled).nullable(),
    hiddenFields: z.array(HideableName),
    /** Written where the workspace hides some from the role. */
    hiddenByRole: z.array(HideableName).min(1).optional(),
    origins: z.array(z.string()),
    iat: z.int(),
    exp: z.int()
  })
  .refine(({ iat, exp }) => exp > iat && exp - iat <= longestSeconds)

export type Session = Narrowing & { workspace: string; user: string; role: Role; listing: Listing } & Pick<Actor, 'hiddenByRole'>

/** A token for one person on one host's pages, over in ten minutes. What narrows it is inside and cannot be taken out. */
export async function mintSession(secret: string, { workspace, user, ...rights }: Session, now: Date): Promise<string> {
  const iat = inSeconds(now)
  const { role, listing, customerId, scopes, filter, hiddenFields, origins, hiddenByRole = [] } = rights
  const narrowing: Narrowing = { customerId, scopes, filter, hiddenFields, origins }
  const who = { iss: workspace, aud: audience, jti: crypto.randomUUID(), sub: user, role, listing }
  const byRole = hiddenByRole.length > 0 ? { hiddenByRole } : {}
  return new SignJWT({ ...who, ...narrowing, ...byRole, iat, exp: iat + longestSeconds })
    .setProtectedHeader(header)
    .sign(await purposeKey(secret, 'session', workspace))
}

/** The unproven issuer only chooses which key must prove the token. */
export async function openSession(secret: string, token: string, now: Date): Promise<Identified | undefined> {
  try {
    const unproven = claimsIn(token)
    const { payload } = await jwtVerify(token, await purposeKey(secret, 'session', unproven.iss), {
      algorithms: [header.alg],
      typ: header.typ,
      issuer: unproven.iss,
      audience,
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
      currentDate: now
    })
    const { iss, sub, role, iat, exp, listing, customerId, scopes, filter, origins, hiddenByRole, ...hidden } = Claims.parse(payload)
    if (iat > inSeconds(now) + clockSkewSeconds) return undefined
    const hiddenFields = [...new Set([...hidden.hiddenFields, ...(hiddenByRole ?? [])])]
    const narrowing: Narrowing = { customerId, scopes, filter, hiddenFields, origins }
    return { workspace: iss, actor: { ...narrowing, id: sub, caller: role, listing, issuedAt: iat, hiddenByRole }, until: exp * 1000 }
  } catch {
    return undefined
  }
}

/** Ours are spelled in one way. Any other spelling (a claim twice, 1e400, padding) is not ours, whatever it is signed with. */
function claimsIn(token: string): z.output<typeof Claims> {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const payload: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(body)))
  const isOurs =
    more.length === 0 &&
    head === base64url.encode(JSON.stringify(header)) &&
    body === base64url.encode(JSON.stringify(payload)) &&
    signature === base64url.encode(base64url.decode(signature))
  if (!isOurs) throw new Error('This token is not spelled as ours are')
  return Claims.parse(payload)
}

const inSeconds = (time: Date) => Math.floor(time.getTime() / 1000)
