import type { Runtime } from '../domain/runtime.ts'
import { createWorkspace } from '../domain/workspaces/create.ts'
import { credentialsOf } from '../http/credentials.ts'
import type { ServeOutside } from '../http/serve.ts'

export function mountWorkspaces(serveOutside: ServeOutside, { secret, workspaces, now }: Runtime) {
  serveOutside('createWorkspace', async ({ requestId, body }) => {
    const { create } = workspaces
    const keys = await createWorkspace({ create, credentials: credentialsOf(secret, body.name), requestId, now }, body)
    return { json: JSON.stringify(keys), id: null, rev: null }
  })
}
