import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recentConnections } from '@customer-kit/api/store/connections.ts'
import { openEmbedded } from '@customer-kit/api/store/embedded.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { type Ground, newName } from './ground.ts'

export function fileGround(): Ground & { close(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-store-'))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, rethrow)
  const connections = [recentConnections(1), recentConnections(1)] as const

  return {
    workspaces,
    async emptyDatabase() {
      const path = join(folder, `${newName()}.db`)
      return [openEmbedded(path, connections[0], rethrow), openEmbedded(path, connections[1], rethrow)]
    },
    async losingAnswer(_workspace, send) {
      await send()
      return send()
    },
    async close() {
      for (const each of connections) each.closeAll()
      await workspaces.close()
      rmSync(folder, { recursive: true })
    }
  }
}

export const rethrow = (reason: unknown): never => {
  throw reason
}
