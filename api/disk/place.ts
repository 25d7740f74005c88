import { type Secrets, secretsIn } from '../http/secrets.ts'
import { createWorkspaceFile, folderOf, openFolder } from '../store/folder.ts'
import { openRemoteWorkspaces } from '../store/remote-workspaces.ts'
import type { Workspaces } from '../store/workspaces.ts'
import { readOrCreateSecret } from './secret.ts'

type Place = Required<Secrets> & {
  /** Takes the data folder for this process. */
  open: () => Workspaces
  /** Works beside the process that has the folder. */
  create: Workspaces['create']
  /** How long a slice of a job should keep a database: one on disk waits for nobody, one over HTTP pays for each call. */
  sliceMs: number
}

/** Where the databases are, as the environment of a Node door says. `die` ends the process. */
export function placeIn(env: NodeJS.ProcessEnv, die: (reason: unknown) => never): Place {
  const {
    CUSTOMER_KIT_DATABASE: template = 'file:.data/{workspace}.db',
    CUSTOMER_KIT_DATABASE_TOKEN: token,
    CUSTOMER_KIT_DATABASE_ADMIN: admin,
    CUSTOMER_KIT_SECRET: secret
  } = env
  if (template.startsWith('file:'))
    return {
      ...secretsIn(secret ?? readOrCreateSecret(folderOf(template))),
      open: () => openFolder(template, die),
      create: (workspace, first) => createWorkspaceFile(template, workspace, first, die),
      sliceMs: 20
    }
  if (!secret) throw new Error('Several processes may serve a remote database, so CUSTOMER_KIT_SECRET must be given')
  const workspaces = openRemoteWorkspaces({ template, token, admin })
  return { ...secretsIn(secret), open: () => workspaces, create: workspaces.create, sliceMs: 500 }
}
