import { type Connection, connect } from './connection.ts'
import { Unavailable } from './store.ts'

export type Connections = ReturnType<typeof recentConnections>

/**
 * Connections to the files that were used most recently; any other is made again when its file is next used.
 * Whoever asks for one is done with it before the next turn of the event loop, so closing another never takes it from anybody.
 */
export function recentConnections(mostOpen: number) {
  const open = new Map<string, Connection>()
  let isClosed = false

  function close(path: string) {
    open.get(path)?.close()
    open.delete(path)
  }

  return {
    to(path: string): Connection {
      if (isClosed) throw new Unavailable('The databases are closed')
      const connection = open.get(path) ?? connect(path)
      // The most recently used comes last, so the first is the one to close.
      open.delete(path)
      open.set(path, connection)
      const [oldest] = open.keys()
      if (open.size > mostOpen && oldest) close(oldest)
      return connection
    },
    close,
    closeAll() {
      isClosed = true
      for (const path of open.keys()) close(path)
    }
  }
}
