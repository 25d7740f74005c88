import { namespaces } from '@customer-kit/api/store/provision.ts'
import { openRemote } from '@customer-kit/api/store/remote.ts'
import { openRemoteWorkspaces } from '@customer-kit/api/store/remote-workspaces.ts'
import { type Ground, newName } from './ground.ts'

export type Place = {
  template: string
  token?: string
  /** Where namespaces are made. */
  admin: string
  /** Where faults are asked for; a real server has none. */
  faults?: string
}

export function httpGround({ template, token, admin, faults }: Place): Ground {
  const provision = namespaces(admin, token)
  // How fast a machine is, is not what the sentences are about.
  const access = { token, patienceMs: 30_000 }
  const authorization = { authorization: `Bearer ${token}` }

  return {
    workspaces: openRemoteWorkspaces({ ...access, template, admin }),
    async emptyDatabase() {
      const name = newName()
      await provision(name)
      const url = template.replace('{workspace}', name)
      return [openRemote(url, access), openRemote(url, access)]
    },
    async losingAnswer(workspace, send) {
      if (faults) {
        await fetch(`${faults}/faults/${workspace}`, { method: 'POST', headers: authorization, body: JSON.stringify(['cut-after']) })
      } else await send()
      return send()
    }
  }
}
