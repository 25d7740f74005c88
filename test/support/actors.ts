import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { unnarrowed } from '@customer-kit/api/domain/actor.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { mintSession } from '@customer-kit/api/http/sessions.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { type Kit, rootKey, secret, userId } from './kit.ts'

export const actorNames = [
  'nobody',
  'forged key',
  'key of an unknown workspace',
  'revoked user',
  'expired session',
  'expired key',
  'root key',
  'public key',
  'public key in a foreign page',
  'secret key',
  'secret key in a page',
  'secret key for other things',
  'session for other things',
  'session in a foreign page',
  'session for another customer',
  'viewer',
  'member',
  'manager',
  'administrator'
] as const

export type ActorName = (typeof actorNames)[number]

/** What each of them sends to prove itself, in a workspace that holds nothing else. */
export async function actorsOf(kit: Kit): Promise<Record<ActorName, Record<string, string>>> {
  const workspace = 'acme'
  const { secretKey, publicKey } = await kit.workspace(workspace)
  const store = await kit.workspaces.open(workspace)
  const session = (user: string, role: 'viewer' | 'member' | 'manager' | 'administrator', narrowing = {}) =>
    kit.session({ workspace, user, role, listing: 'all', ...narrowing })
  const key = async (kind: 'sk' | 'pk', column: 'scopes' | 'origins' | 'expires_at', value: string | number) => {
    const minted = await mintKey(secret, kind, workspace)
    await store?.write([
      grantAccess(minted.id, kind === 'sk' ? 'secretKey' : 'publicKey', 'all'),
      // The first use of a day is noted; that is a write, and no doing of the operation that is asked for.
      { sql: `update access set ${column} = ?, last_used_on = date('now') where id = ?`, args: [value, minted.id] }
    ])
    return minted.key
  }
  const someoneElse = await kit.client(secretKey).customers.create({ kind: 'person', firstName: 'Someone else' })
  const elevenMinutesAgo = new Date(Date.now() - 11 * 60 * 1000)
  const viewer = await session(userId('v'), 'viewer')
  const revoked = await session(userId('gone'), 'administrator')
  await store?.write([sql`update access set revoked = 1 where id = ${userId('gone')}`])
  await store?.write([sql`update access set last_used_on = date('now')`])
  const bearer = (token: string, origin?: string) => ({ authorization: `Bearer ${token}`, ...(origin && { origin }) })
  return {
    'nobody': {},
    'forged key': bearer(secretKey.slice(0, -1) + (secretKey.endsWith('0') ? '1' : '0')),
    'key of an unknown workspace': bearer((await mintKey(secret, 'sk', 'nowhere')).key),
    'revoked user': bearer(revoked),
    'expired session': bearer(
      await mintSession(secret, { ...unnarrowed, workspace, user: userId('v'), role: 'viewer', listing: 'all' }, elevenMinutesAgo)
    ),
    'expired key': bearer(await key('sk', 'expires_at', 1)),
    'root key': bearer(rootKey),
    'public key': bearer(publicKey),
    'public key in a foreign page': bearer(await key('pk', 'origins', '["https://clinic.example"]'), 'https://evil.example'),
    'secret key': bearer(secretKey),
    'secret key in a page': bearer(secretKey, 'https://portal.example'),
    'secret key for other things': bearer(await key('sk', 'scopes', '["weather:read"]')),
    'session for other things': bearer(await session(userId('o'), 'administrator', { scopes: ['weather:read'] })),
    'session in a foreign page': bearer(
      await session(userId('f'), 'administrator', { origins: ['https://portal.example'] }),
      'https://evil.example'
    ),
    'session for another customer': bearer(await session(userId('b'), 'administrator', { customerId: someoneElse.id })),
    'viewer': bearer(viewer),
    'member': bearer(await session(userId('m'), 'member')),
    'manager': bearer(await session(userId('g'), 'manager')),
    'administrator': bearer(await session(userId('a'), 'administrator'))
  }
}
