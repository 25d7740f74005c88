import type { Store } from '../../store/store.ts'
import type { Workspaces } from '../../store/workspaces.ts'
import { advance } from './advance.ts'
import type { Worker } from './tick.ts'

type Loop = {
  wake(workspace: string): void
  notice(workspace: string): void
  /** After the slice that is under way. */
  close(): Promise<void>
}

const anHourMs = 60 * 60 * 1000
const afterTroubleMs = 5_000
/** Between two that are looked at because they are there, not because somebody called. */
const apartMs = 20
/** Between two slices, for the requests that have come meanwhile. */
const breathMs = 2

/** One process works on the jobs of all workspaces: a slice for each in turn, those that a dead process has left too. */
export function startLoop(workspaces: Workspaces, worker: Worker): Loop {
  /** When to look at each again; the one that was looked at last comes last. */
  const due = new Map<string, number>()
  const noticed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let working: Promise<void> | undefined
  let isClosed = false

  const now = () => worker.now().getTime()

  function lookAt(workspace: string, at: number) {
    noticed.add(workspace)
    const earlier = Math.min(at, due.get(workspace) ?? Infinity)
    due.delete(workspace)
    due.set(workspace, earlier)
    arm()
  }

  function arm() {
    if (working || isClosed || due.size === 0) return
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        working = workOn().finally(() => {
          working = undefined
          arm()
        })
      },
      Math.max(0, Math.min(...due.values()) - now())
    )
    // A process that has nothing else to do may end.
    if (typeof timer === 'object' && 'unref' in timer) timer.unref()
  }

  async function workOn() {
    for (let workspace = firstDue(); workspace !== undefined; workspace = firstDue()) {
      due.delete(workspace)
      const pauseMs = await lookInto(workspace)
      if (pauseMs !== null) lookAt(workspace, now() + pauseMs)
      await new Promise((resolve) => setTimeout(resolve, breathMs))
    }
  }

  const firstDue = () => (isClosed ? undefined : [...due].find(([, at]) => at <= now())?.[0])

  async function lookInto(workspace: string): Promise<number | null> {
    try {
      const store: Store | undefined = await workspaces.open(workspace)
      return store ? await advance(store, worker) : null
    } catch {
      // Busy, full or away: a job loses nothing by waiting.
      return afterTroubleMs
    }
  }

  async function sweep() {
    const names = await workspaces.names()
    for (const [at, name] of names.entries()) lookAt(name, now() + at * apartMs)
  }

  void sweep()
  const sweeping = setInterval(() => void sweep(), anHourMs)
  if (typeof sweeping === 'object' && 'unref' in sweeping) sweeping.unref()

  return {
    wake: (workspace) => lookAt(workspace, now()),
    notice(workspace) {
      if (!noticed.has(workspace)) lookAt(workspace, now())
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(sweeping)
      await working
    }
  }
}
