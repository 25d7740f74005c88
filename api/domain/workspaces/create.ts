import type { GivenWorkspace, WorkspaceKeys } from '@customer-kit/sdk/contract'
import { WorkspaceExists, type Workspaces } from '../../store/workspaces.ts'
import type { Credentials } from '../credentials.ts'
import { DomainError } from '../errors.ts'
import { keepKey } from '../keys/keep.ts'
import { firstLookups, recordFirstLookups } from './first-lookups.ts'

/** What there is before there is a workspace: somewhere to put it, and the credentials that will be its own. */
type Outside = { create: Workspaces['create']; credentials: Credentials; requestId: string; now: () => Date }

/** A workspace with neutral choices and two keys, which are told this once. */
export async function createWorkspace(outside: Outside, { name, origins }: GivenWorkspace): Promise<WorkspaceKeys> {
  const { create, credentials, requestId, now } = outside
  const createdAt = now().toISOString()
  const by = { actor: { id: 'root' }, requestId }
  const [secret, open] = await Promise.all([credentials.key('secret'), credentials.key('public')])
  const granted = { scopes: null, expiresAt: null, createdAt }
  const first = [
    firstLookups(),
    recordFirstLookups(by),
    ...keepKey(by, { ...secret, ...granted, kind: 'secret', label: 'First secret key', origins: null }),
    ...keepKey(by, { ...open, ...granted, kind: 'public', label: 'First public key', origins })
  ]
  await create(name, first).catch((error: unknown) => {
    throw error instanceof WorkspaceExists ? new DomainError('workspace_exists', `The workspace ${name} exists already`) : error
  })
  return { workspace: name, secretKey: secret.key, publicKey: open.key }
}
