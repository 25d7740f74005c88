import { type Actor, unnarrowed } from '../domain/actor.ts'
import { fromHex, toHex } from '../domain/hex.ts'
import { purposeKey } from './purpose-keys.ts'
import { isWorkspaceName } from '../domain/workspaces/name.ts'

/** Whom a credential proves, and until when it does, in ms. */
export type Identified = { workspace: string; actor: Actor; until: number }

const callers = { sk: 'secretKey', pk: 'publicKey' } as const
const shape = /^ck_(sk|pk)_([a-z0-9-]+)_([0-9a-f]{32})([0-9a-f]{64})$/

/** `ck_sk_<workspace>_<random><mac>`. The random part names the row in `access`; the MAC proves that we made all of it. */
export async function mintKey(secret: string, kind: keyof typeof callers, workspace: string): Promise<{ id: string; key: string }> {
  const random = toHex(crypto.getRandomValues(new Uint8Array(16)))
  const claimed = `ck_${kind}_${workspace}_${random}`
  const mac = await crypto.subtle.sign('HMAC', await purposeKey(secret, 'key', workspace), encoded(claimed))
  return { id: idOf(random), key: claimed + toHex(mac) }
}

export async function openKey(secret: string, key: string): Promise<Identified | undefined> {
  const [, kind = '', workspace = '', random = '', mac = ''] = shape.exec(key) ?? []
  if (!isWorkspaceName(workspace)) return undefined
  const isOurs = await crypto.subtle.verify(
    'HMAC',
    await purposeKey(secret, 'key', workspace),
    fromHex(mac),
    encoded(key.slice(0, -mac.length))
  )
  if (!isOurs) return undefined
  return {
    workspace,
    actor: { ...unnarrowed, id: idOf(random), caller: callers[kind as keyof typeof callers], listing: 'all', issuedAt: 0 },
    // How long a key lasts is in its row, which every batch reads.
    until: Number.POSITIVE_INFINITY
  }
}

const idOf = (random: string) => `key_${random}`

const encoded = (text: string) => new TextEncoder().encode(text)
