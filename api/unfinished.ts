/** The part of the platform's key-value store that is used here. */
export type Notes = {
  put(key: string, value: string, more: { metadata: { at: number } }): Promise<unknown>
  delete(key: string): Promise<unknown>
  list(of: { cursor?: string }): Promise<{
    keys: readonly { name: string; metadata?: unknown }[]
    list_complete: boolean
    cursor?: string
  }>
}

const notedForMs = 60_000
/** Longer than a note is taken for granted: whoever did not write one by then has started what a look into the database finds. */
const settledAfterMs = 2 * notedForMs

/** Which workspaces have a job that may not be over. On a server nobody keeps a list of databases, and a message of a queue can be lost. */
export function unfinishedIn(notes: Notes, now: () => number) {
  const noted = new Map<string, number>()

  return {
    async note(workspace: string): Promise<void> {
      if (now() - (noted.get(workspace) ?? 0) < notedForMs) return
      await notes.put(workspace, '', { metadata: { at: now() } })
      noted.set(workspace, now())
    },
    /** Looks into each of them; `work` says whether there is more. */
    async sweep(work: (workspace: string) => Promise<boolean>): Promise<void> {
      for (let cursor: string | undefined, isComplete = false; !isComplete;) {
        const page = await notes.list(cursor === undefined ? {} : { cursor })
        for (const { name, metadata } of page.keys) {
          // Before the look, so that a note which comes meanwhile is not taken away.
          if (now() - atOf(metadata) > settledAfterMs) await notes.delete(name)
          // Where nobody could look, as when the database is away, it is noted still; and the others have their turn.
          const isUnfinished = await work(name).catch(() => true)
          if (isUnfinished) await notes.put(name, '', { metadata: { at: now() } })
        }
        isComplete = page.list_complete
        cursor = page.cursor
      }
    }
  }
}

const atOf = (metadata: unknown) =>
  typeof metadata === 'object' && metadata !== null && 'at' in metadata && typeof metadata.at === 'number' ? metadata.at : 0
