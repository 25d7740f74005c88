import { migrate } from './migrate.ts'
import { mustExist, namespaces } from './provision.ts'
import { type Access, openRemote } from './remote.ts'
import { NoDatabase } from './remote-errors.ts'
import { sql } from './sql.ts'
import { Refused, type Statement, type Store, Unavailable } from './store.ts'
import { isWorkspaceName } from './workspace-name.ts'
import { NoWorkspace, putName, WorkspaceExists, type Workspaces } from './workspaces.ts'

export type Server = Access & {
  /** Where the databases are, with `{workspace}` in it; without, there is exactly one. */
  template: string
  /** Where a libSQL server of one's own makes namespaces. */
  admin?: string | undefined
}

/** Workspaces on a libSQL server or Turso, one database each. A database says itself whose it is. */
export function openRemoteWorkspaces(server: Server): Workspaces {
  const provision = server.admin ? namespaces(server.admin, server.token) : mustExist
  // Stores, never promises of them: in a Worker, what one request waits for dies with that request.
  const opened = new Map<string, Store>()
  const storeOf = (workspace: string) => openRemote(placeOf(server.template, workspace), server)

  return {
    async open(workspace) {
      if (!isWorkspaceName(workspace)) return undefined
      const known = opened.get(workspace)
      if (known) return known
      const store = storeOf(workspace)
      if ((await nameIn(store)) !== workspace) return undefined
      await migrate(store)
      opened.set(workspace, store)
      return store
    },
    async create(workspace, first) {
      if (!isWorkspaceName(workspace)) throw new Error(`A workspace cannot be called ${workspace}`)
      const store = storeOf(workspace)
      await provision(workspace)
      if ((await nameIn(store)) !== undefined) throw new WorkspaceExists(workspace)
      if (await isSomebodyElses(store)) throw new Error(`The database for ${workspace} must be empty`)
      await migrate(store)
      await settle(store, workspace, first)
    },
    async migrate(workspace) {
      const store = isWorkspaceName(workspace) ? storeOf(workspace) : undefined
      if (!store || (await nameIn(store)) !== workspace) throw new NoWorkspace(workspace)
      await migrate(store, 'window')
    },
    names: async () => [],
    // Nobody's database: that it is not there is an answer too.
    async ping() {
      await nameIn(storeOf('ck-ping'))
    },
    async close() {}
  }
}

/** The last step of a creation, told apart from somebody else's where its answer was lost. */
async function settle(store: Store, workspace: string, first: readonly Statement[]) {
  const creation = crypto.randomUUID()
  try {
    await store.write([putName(workspace), sql`insert into settings (name, value) values ('creation', ${creation})`, ...first])
  } catch (error) {
    if (!(error instanceof Refused && error.at === 0)) throw error
    const [[row] = []] = await store.read([sql`select value from settings where name = 'creation'`])
    if (row?.['value'] !== creation) throw new WorkspaceExists(workspace)
  }
}

async function nameIn(store: Store): Promise<string | undefined> {
  const tables = await tablesOf(store).catch((error: unknown): string[] => {
    if (error instanceof NoDatabase) return []
    throw error
  })
  if (!tables.includes('settings')) return undefined
  const [[row] = []] = await store.read([sql`select value from settings where name = 'workspace'`])
  return row && String(row['value'])
}

/** A creation that was cut short has left our tables behind, and may be taken up again. */
async function isSomebodyElses(store: Store): Promise<boolean> {
  const tables = await tablesOf(store)
  return tables.length > 0 && !tables.includes('schema_versions')
}

async function tablesOf(store: Store): Promise<string[]> {
  const [rows = []] = await store.read([sql`select name from sqlite_schema where type = 'table'`])
  return rows.map(({ name }) => String(name))
}

/** With the slash at its end, without which the last part of a path would be replaced, not followed. */
function placeOf(template: string, workspace: string): string {
  const { protocol, host, pathname, search } = new URL(template.replaceAll('{workspace}', workspace))
  if (search) throw new Unavailable('The address of the databases is one without a query')
  return `${protocol === 'libsql:' ? 'https:' : protocol}//${host}${pathname.replace(/\/?$/, '/')}`
}
