import { accessSync, constants, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Connections, recentConnections } from './connections.ts'
import { type Die, openEmbedded } from './embedded.ts'
import { lockFolder } from './lock.ts'
import { migrate, type Moment } from './migrate.ts'
import { type Statement, type Store, Unavailable } from './store.ts'
import { newUnfinishedName, sweepUnfinished } from './unfinished.ts'
import { isWorkspaceName } from './workspace-name.ts'
import { NoWorkspace, putName, WorkspaceExists, type Workspaces } from './workspaces.ts'

const mostConnections = 200

/** A folder of workspaces, one file each. The folder is the directory: a file that is there is complete. */
export function openFolder(template: string, die: Die, mostOpen = mostConnections): Workspaces {
  const folder = folderOf(template)
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  sweepUnfinished(folder)
  const connections = recentConnections(mostOpen)
  const opened = new Map<string, Promise<Store>>()

  function openOnce(workspace: string): Promise<Store> {
    const store = opened.get(workspace) ?? openMigrated(fileOf(template, workspace), connections, die)
    opened.set(workspace, store)
    store.catch(() => opened.delete(workspace))
    return store
  }

  return {
    async open(workspace) {
      if (!isWorkspaceName(workspace)) return undefined
      return opened.has(workspace) || existsSync(fileOf(template, workspace)) ? openOnce(workspace) : undefined
    },
    create: (workspace, first) => createWorkspaceFile(template, workspace, first, die),
    async migrate(workspace) {
      if (!isWorkspaceName(workspace) || !existsSync(fileOf(template, workspace))) throw new NoWorkspace(workspace)
      await openMigrated(fileOf(template, workspace), connections, die, 'window')
    },
    async names() {
      const [before = '', after = ''] = basename(template.replace(/^file:/, '')).split('{workspace}')
      const names = readdirSync(folder).filter((file) => file.startsWith(before) && file.endsWith(after))
      return names.map((file) => file.slice(before.length, file.length - after.length)).filter(isWorkspaceName)
    },
    async ping() {
      try {
        accessSync(folder, constants.R_OK | constants.W_OK)
      } catch (error) {
        throw new Unavailable('The data folder cannot be used', { cause: error })
      }
    },
    async close() {
      await Promise.allSettled(opened.values())
      // The writes that wait are committed in this turn, before what is asked for here.
      await new Promise((resolve) => setImmediate(resolve))
      connections.closeAll()
      unlock()
    }
  }
}

/** Needs no lock: the file is built under another name and appears whole, also beside a running server. */
export async function createWorkspaceFile(template: string, workspace: string, first: readonly Statement[], die: Die): Promise<void> {
  if (!isWorkspaceName(workspace)) throw new Error(`A workspace cannot be called ${workspace}`)
  const file = fileOf(template, workspace)
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) throw new WorkspaceExists(workspace)
  const unfinished = fileOf(template, newUnfinishedName())
  const connections = recentConnections(1)
  try {
    const store = await openMigrated(unfinished, connections, die)
    await store.write([putName(workspace), ...first])
    connections.closeAll()
    // Unlike a rename, a link never replaces what somebody else has just created.
    linkSync(unfinished, file)
  } catch (error) {
    throw (error as { code?: unknown }).code === 'EEXIST' ? new WorkspaceExists(workspace) : error
  } finally {
    connections.closeAll()
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
  }
}

async function openMigrated(path: string, connections: Connections, die: Die, moment: Moment = 'request'): Promise<Store> {
  const store = openEmbedded(path, connections, die)
  await migrate(store, moment)
  return store
}

const fileOf = (template: string, workspace: string) => template.replace(/^file:/, '').replaceAll('{workspace}', workspace)

/** Where the lock and the secret live: beside the databases. */
export const folderOf = (template: string) => dirname(fileOf(template, 'any'))
