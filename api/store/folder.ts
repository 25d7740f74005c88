import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { openEmbedded } from './embedded.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Statement, Store } from './store.ts'
import { WorkspaceExists, type Workspaces } from './workspaces.ts'

type Die = (reason: unknown) => never
type Embedded = ReturnType<typeof openEmbedded>

const mostOpen = 200

/** A folder of workspaces, one file each. The folder is the directory: a file that is there is complete. */
export function openFolder(template: string, die: Die): Workspaces {
  const folder = folderOf(template)
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  const opened = new Map<string, Promise<Embedded>>()

  async function openKept(workspace: string): Promise<Embedded> {
    const store = opened.get(workspace) ?? openMigrated(fileOf(template, workspace), die)
    // The most recently used comes last, so the first is the one to close.
    opened.delete(workspace)
    opened.set(workspace, store)
    store.catch(() => opened.delete(workspace))
    const [oldest] = opened
    if (opened.size > mostOpen && oldest) {
      opened.delete(oldest[0])
      void oldest[1].then((stale) => stale.closeWhenIdle())
    }
    return store
  }

  return {
    async open(workspace): Promise<Store | undefined> {
      return opened.has(workspace) || existsSync(fileOf(template, workspace)) ? openKept(workspace) : undefined
    },
    create: (workspace, first) => createWorkspaceFile(template, workspace, first, die),
    async close() {
      for (const store of await Promise.all(opened.values())) store.close()
      unlock()
    }
  }
}

/** Needs no lock: the file is built under another name and appears whole, also beside a running server. */
export async function createWorkspaceFile(template: string, workspace: string, first: readonly Statement[], die: Die): Promise<void> {
  const file = fileOf(template, workspace)
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) throw new WorkspaceExists(workspace)
  const unfinished = fileOf(template, `ck-unfinished-${crypto.randomUUID()}`)
  try {
    const store = await openMigrated(unfinished, die)
    await store.write(first)
    store.close()
    // Unlike a rename, a link never replaces what somebody else has just created.
    linkSync(unfinished, file)
  } catch (error) {
    throw (error as { code?: unknown }).code === 'EEXIST' ? new WorkspaceExists(workspace) : error
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
  }
}

async function openMigrated(path: string, die: Die): Promise<Embedded> {
  const store = openEmbedded(path, die)
  try {
    await migrate(store)
    return store
  } catch (error) {
    store.close()
    throw error
  }
}

const fileOf = (template: string, workspace: string) => template.replace(/^file:/, '').replaceAll('{workspace}', workspace)

/** Where the lock and the secret live: beside the databases. */
export const folderOf = (template: string) => dirname(fileOf(template, 'any'))
