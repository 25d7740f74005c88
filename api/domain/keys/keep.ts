import type { GivenKey } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { recordChange } from '../change-log.ts'

type Minted = Omit<GivenKey, 'scopes'> & { scopes: readonly string[] | null; id: string; key: string; createdAt: string }

/** Lets a key in, and keeps what people call it. The key itself is not kept: its MAC proves it. */
export function keepKey(by: Parameters<typeof recordChange>[0], minted: Minted): Statement[] {
  const { id, kind, label, key, origins, scopes, expiresAt, createdAt } = minted
  const json = (list: readonly string[] | null) => (list ? JSON.stringify(list) : null)
  return [
    sql`insert into access (id, caller, listing, scopes, origins, expires_at)
      values (${id}, ${kind === 'secret' ? 'secretKey' : 'publicKey'}, 'all', ${json(scopes)}, ${json(origins)}, unixepoch(${expiresAt}))`,
    sql`insert into keys (id, kind, label, hint, created_at) values (${id}, ${kind}, ${label}, ${key.slice(-4)}, ${createdAt})`,
    recordChange(by, { kind: 'key', id, verb: 'create' })
  ]
}
