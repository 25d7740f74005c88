import { type Connection, isBusy, isFull } from './connection.ts'
import type { Connections } from './connections.ts'
import { type Row, type Statement, StorageFull, type Store, Unavailable } from './store.ts'

/** Ends the process. A supervisor starts it again, and every acknowledged write is on the disk. */
export type Die = (reason: unknown) => never

type Waiting = { statements: readonly Statement[]; resolve: (rows: Row[][]) => void; reject: (error: unknown) => void }

/** A file that belongs to this process alone. After a BUSY past `begin` the engine cannot be trusted, so the process dies. */
export function openEmbedded(path: string, connections: Connections, die: Die): Store {
  let waiting: Waiting[] = []

  function commitWaiting() {
    const group = waiting
    waiting = []
    try {
      for (const tell of committed(group)) tell()
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  /** All that wait share one transaction. What it returns tells each of them, and is called only after the commit. */
  function committed(group: readonly Waiting[]): (() => void)[] {
    const connection = begun('begin immediate')
    try {
      const outcomes = group.map((write) => keep(connection, write))
      connection.exec('commit')
      return outcomes
    } catch (error) {
      if (isBusy(error)) die(error)
      if (connection.isInTransaction()) connection.exec('rollback')
      throw isFull(error) ? full(error) : unavailable(error)
    }
  }

  /** One write in its own savepoint, so its refusal leaves the others of the group standing. */
  function keep(connection: Connection, { statements, resolve, reject }: Waiting): () => void {
    connection.exec('savepoint one_write')
    try {
      const rows = statements.map(connection.run)
      connection.exec('release one_write')
      return () => resolve(rows)
    } catch (error) {
      // A failing disk may end the transaction itself, and with it what the others of the group had written.
      if (isBusy(error) || !connection.isInTransaction()) throw error
      connection.exec('rollback to one_write; release one_write')
      return () => reject(isFull(error) ? full(error) : error)
    }
  }

  function begun(words: 'begin' | 'begin immediate'): Connection {
    try {
      const connection = connections.to(path)
      connection.exec(words)
      return connection
    } catch (error) {
      connections.close(path)
      throw unavailable(error)
    }
  }

  return {
    async read(statements) {
      const connection = begun('begin')
      try {
        return statements.map(connection.run)
      } catch (error) {
        if (isBusy(error)) die(error)
        throw error
      } finally {
        connection.exec('commit')
      }
    },
    write(statements) {
      return new Promise((resolve, reject) => {
        waiting.push({ statements, resolve, reject })
        // After the I/O of this turn: all requests that have arrived share one commit.
        if (waiting.length === 1) setImmediate(commitWaiting)
      })
    }
  }
}

const full = (cause: unknown) => new StorageFull('The disk is full', { cause })
const unavailable = (cause: unknown) => (cause instanceof Unavailable ? cause : new Unavailable('The database cannot serve now', { cause }))
